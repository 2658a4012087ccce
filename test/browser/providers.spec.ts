import { accessibilityFaults } from './kit/axe.ts';
import { button, field, finishFirstRun, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

test('a provider is found by what it does, and a key of it begins from there', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await page.getByRole('link', { name: t('page.providers.title') }).click();
  await expect(page).toHaveTitle(`${t('page.providers.title')} · Chaveiro`);
  await expect(page.getByText(t('page.providers.adds', { scope: t('page.organisations.system') }))).toBeVisible();
  await button(seat, t('terms.capability.database')).click();
  await expect(page.getByRole('article', { name: 'PostgreSQL' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'OpenAI', exact: true })).toHaveCount(0);
  await expect(page).toHaveURL(/capability=/);
  await field(seat, t('page.providers.search')).fill('postgre');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article', { name: 'PostgreSQL' })).toContainText(t('page.providers.cost.free'));
  await button(seat, t('page.providers.addOf', { provider: 'PostgreSQL' })).click();
  await expect(page.getByRole('combobox', { name: t('page.editor.provider') })).toHaveValue('PostgreSQL');
  await expect(field(seat, t('page.editor.label'))).toHaveValue('PostgreSQL');
  await page.keyboard.press('Escape');
  await expect(button(seat, t('page.providers.addOf', { provider: 'PostgreSQL' }))).toBeFocused();
});

test('what nothing matches says so, and how to see all again', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await page.getByRole('link', { name: t('page.providers.title') }).click();
  await field(seat, t('page.providers.search')).fill('nada disso existe');
  await expect(page.getByText(t('page.providers.none'))).toBeVisible();
  await button(seat, t('page.part.search.reset')).last().click();
  await expect(page.getByRole('article', { name: 'OpenAI', exact: true })).toBeVisible();
});

for (const language of ['pt-BR', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme, agency: { organisations: 1, keysEach: 1 } });

      test('the catalogue is accessible, and asks whose a key is where nobody is chosen', async ({ page, t }) => {
        await unlock({ page, t });
        await page.getByRole('link', { name: t('page.providers.title') }).click();
        await expect(page.getByText(t('page.providers.asks'))).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
        await button({ page, t }, t('page.providers.addOf', { provider: 'Redis' })).click();
        await expect(page.getByRole('dialog', { name: t('page.switcher.label') })).toBeVisible();
      });
    });
  }
}
