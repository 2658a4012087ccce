import { accessibilityFaults } from './kit/axe.ts';
import { goodKey } from './kit/open-ai-vendor.ts';
import { addKey, button, field, finishFirstRun, pasteKey, type Seat, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

const openModels = async ({ page, t }: Seat): Promise<void> => {
  await page.getByRole('link', { name: t('page.models.title') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.models.title') })).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
};

test('models are found by name, job and provider, in the address, with what is unknown said as such', async ({
  page,
  t,
}) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await openModels(seat);
  await button(seat, t('terms.capability.transcribe')).click();
  await expect(page).toHaveURL(/capability=transcribe/);
  await expect(page.getByRole('row', { name: /whisper/ }).first()).toBeVisible();
  await expect(page.getByText(t('page.models.per.minute')).first()).toBeVisible();
  await button(seat, t('terms.capability.transcribe')).click();
  await page.getByRole('combobox', { name: t('page.models.provider') }).fill('OpenAI');
  await page.getByRole('option', { name: 'OpenAI', exact: true }).click();
  await expect(page).toHaveURL(/provider=openai/);
  await expect(page.getByText(t('page.models.unknown')).first()).toBeVisible();
  expect(await page.getByRole('grid').innerText()).not.toMatch(/(US\$|\$)\s?0[.,]00/);
  await field(seat, t('page.models.search')).fill('gpt-4o-mini');
  const first = page.getByRole('row', { name: /gpt-4o-mini/ }).first();
  await expect(first).toContainText(t('page.models.per.token'));
  await expect(first).toContainText(t('page.models.bundledShort'));
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(t('page.models.cachedInput'));
  await page.keyboard.press('Escape');
  await expect(first).toBeFocused();
  await field(seat, t('page.models.search')).fill('nada-disso');
  await expect(page.getByText(t('page.models.none'))).toBeVisible();
  await button(seat, t('page.part.search.reset')).last().click();
  await expect(page).toHaveURL(/#\/models$/);
});

test('a list is fetched with a key, shown with its age, and suggested where a model is named', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await addKey(seat, goodKey, 'Produção');
  await openModels(seat);
  await button(seat, t('page.models.refresh')).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('combobox', { name: t('page.models.provider') }).fill('OpenAI');
  await page.getByRole('option', { name: 'OpenAI', exact: true }).click();
  await button(seat, t('page.models.refreshOne', { label: 'Produção' })).press('Enter');
  await expect(drawer.getByRole('listitem')).toContainText(/\d/);
  await page.keyboard.press('Escape');
  const [fetched = ''] = t('page.models.fetched', { ago: '@' }).split('@');
  await page.getByRole('button', { name: t('page.models.column.list'), exact: true }).click();
  const first = page.getByRole('row').nth(1);
  await expect(first).toContainText(fetched.trim());
  await expect(first).toContainText(t('page.models.usable', { count: 1, shown: '1' }));
  const id = (await first.locator('strong').innerText()).trim();

  await page.getByRole('link', { name: t('page.place.system') }).click();
  await pasteKey(seat, goodKey);
  await button(seat, t('page.editor.more')).click();
  const model = page.getByRole('combobox', { name: /Modelo padrão|Default model/ });
  await model.fill(id);
  await page.getByRole('option', { name: id, exact: true }).click();
  await expect(model).toHaveValue(id);
  await page.keyboard.press('Escape');
});

for (const language of ['pt-BR', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme, agency: { organisations: 2, keysEach: 6 } });

      test('the models are accessible: the list, one of them, none', async ({ page, t }) => {
        const seat = { page, t };
        await unlock(seat);
        await openModels(seat);
        expect(await accessibilityFaults(page), 'list').toEqual([]);
        await page.getByRole('row').nth(1).click();
        await expect(page.getByRole('dialog').getByText(t('page.models.refreshText'))).toBeVisible();
        expect(await accessibilityFaults(page), 'one').toEqual([]);
        await page.keyboard.press('Escape');
        await field(seat, t('page.models.search')).fill('nada-disso');
        await expect(page.getByText(t('page.models.none'))).toBeVisible();
        expect(await accessibilityFaults(page), 'none').toEqual([]);
      });
    });
  }
}
