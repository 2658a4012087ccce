import { accessibilityFaults } from './kit/axe.ts';
import { createOrganisation, finishFirstRun, openSwitcher, type Seat, scopeButton } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

const options = ({ page }: Seat) => page.getByRole('option');

test.beforeEach(async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  for (const name of ['Padaria São João', 'Clínica Aurora', 'Acme Comércio']) await createOrganisation(seat, name);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('another client is one shortcut and a few letters away, by keyboard alone', async ({ page, t }) => {
      const seat = { page, t };
      await page.keyboard.press('Control+o');
      await expect(page.getByRole('combobox')).toBeFocused();
      await expect(options(seat).first()).toContainText('Acme Comércio');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.type('joao');
      await expect(options(seat)).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'Padaria São João' })).toBeVisible();
      await expect(scopeButton(seat)).toContainText('Padaria São João');
    });
  });
}

test('the one visited last stands first, also after a reload', async ({ page, t }) => {
  const seat = { page, t };
  await openSwitcher(seat);
  await page.getByRole('option', { name: /Clínica Aurora/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Clínica Aurora' })).toBeVisible();
  await page.reload();
  await openSwitcher(seat);
  await expect(options(seat).first()).toContainText('Clínica Aurora');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/aurora/i);
});

test('a category stays the same for another client', async ({ page, t, host }) => {
  const seat = { page, t };
  await page.goto(`${host.url}#/organisations/acme-comercio/keys/TTS`);
  await expect(page).toHaveTitle(`${t('terms.category.TTS')} · Acme Comércio · Chaveiro`);
  await openSwitcher(seat);
  await page.keyboard.type('padaria');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(`${t('terms.category.TTS')} · Padaria São João · Chaveiro`);
});

test('all clients and the agency are scopes, too; a new key then asks whose it is', async ({ page, t }) => {
  const seat = { page, t };
  await openSwitcher(seat);
  await page.getByRole('option', { name: t('page.switcher.all') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
  await expect(scopeButton(seat)).toContainText(t('page.switcher.all'));
  await page.keyboard.press('Control+Shift+A');
  await page.keyboard.type('aurora');
  await expect(options(seat)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: t('page.editor.add', { scope: 'Clínica Aurora' }) })).toBeVisible();
});

test('it lists and filters while the engine is away, and says when nothing matches', async ({ page, t, host }) => {
  const seat = { page, t };
  await host.stop();
  await page.keyboard.press('Control+o');
  await page.keyboard.type('nenhuma assim');
  await expect(page.getByText(t('page.organisations.noMatch'))).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('padaria');
  await expect(options(seat)).toHaveCount(1);
});
