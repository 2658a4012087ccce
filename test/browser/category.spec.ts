import type { Page } from '@playwright/test';
import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, otherGoodKey } from './kit/open-ai-vendor.ts';
import { addKey, button, field, finishFirstRun, type Seat, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

const order = ({ page, t }: Seat) =>
  page
    .getByRole('region', { name: t('page.cards.order', { category: t('terms.category.AI') }) })
    .getByRole('article')
    .getByRole('heading');

const openCategory = async ({ page, t }: Seat): Promise<void> => {
  await goTo(page, '#/system/keys/AI');
  await expect(page.getByRole('article', { name: 'OpenAI', exact: true })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Anthropic', exact: true })).toContainText(
    t('page.cards.notConnected'),
  );
};

test.describe('the agency’s own providers of a category', () => {
  test.beforeEach(({ page, t }) => finishFirstRun({ page, t }));

  test('a provider is connected from its card, which says then that it is the primary', async ({ page, t }) => {
    const seat = { page, t };
    await goTo(page, '#/system/keys/AI');
    await button(seat, t('page.cards.connectOf', { provider: 'OpenAI' })).click();
    await expect(page.getByRole('combobox', { name: t('page.editor.provider') })).toHaveValue('OpenAI');
    await expect(field(seat, t('page.editor.label'))).toHaveValue('OpenAI');
    await field(seat, 'Chave de API').fill(goodKey);
    await page.keyboard.press('ControlOrMeta+S');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const card = page
      .getByRole('list', { name: t('page.cards.providers') })
      .getByRole('article', { name: 'OpenAI', exact: true });
    await expect(card.getByText(t('page.keys.primary'))).toBeVisible();
    await expect(page.getByText(t('page.cards.noFallback'))).toBeVisible();
    await card.getByRole('link', { name: t('page.cards.manageOf', { provider: 'OpenAI' }) }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'OpenAI' })).toBeVisible();
  });

  test('the order of use is changed by keys and by button, and taken back', async ({ page, t }) => {
    const seat = { page, t };
    await addKey(seat, goodKey, 'Primeira');
    await addKey(seat, otherGoodKey, 'Segunda');
    await openCategory(seat);
    await expect(page.getByText(t('page.cards.noFallback'))).toHaveCount(0);
    await button(seat, t('page.part.sortable.handle', { name: 'Segunda' })).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(order(seat)).toHaveText(['Segunda', 'Primeira']);
    await expect(button(seat, t('page.part.sortable.handle', { name: 'Segunda' }))).toBeFocused();
    await expect(button(seat, t('page.action.undo'))).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(order(seat)).toHaveText(['Primeira', 'Segunda']);
    await button(seat, t('page.part.sortable.down', { name: 'Primeira' })).click();
    await expect(order(seat)).toHaveText(['Segunda', 'Primeira']);
  });
});

test.describe('a scope with hundreds of keys', () => {
  test.use({ agency: { organisations: 1, keysEach: 240 } });

  test('shows a hundred of them at first, and the next on request', async ({ page, t }) => {
    const seat = { page, t };
    await unlock(seat);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await goTo(page, '#/organisations/cliente-0/keys/AI');
    await expect(order(seat)).toHaveCount(100);
    await page.getByRole('button', { name: /^Mostrar mais/ }).click();
    await expect.poll(() => order(seat).count()).toBeGreaterThan(100);
  });
});

for (const language of ['pt-BR', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme, agency: { organisations: 1, keysEach: 12 } });

      test('cards and order are accessible, with keys and without', async ({ page, t }) => {
        await unlock({ page, t });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await goTo(page, '#/organisations/cliente-0/keys/AI');
        await expect(page.getByRole('list', { name: t('page.cards.providers') })).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
        await goTo(page, '#/system/keys/INFRASTRUCTURE');
        await expect(page.getByRole('heading', { name: t('page.cards.toBegin') })).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    });
  }
}
