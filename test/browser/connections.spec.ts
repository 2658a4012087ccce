import type { Page } from '@playwright/test';
import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, otherGoodKey } from './kit/open-ai-vendor.ts';
import { addKey, button, field, row, type Seat, unlock } from './kit/steps.ts';
import { pressButton, tabTo } from './kit/tab-to.ts';
import { expect, test } from './kit/test.ts';

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

test.use({ agency: { organisations: 2, keysEach: 0 } });

const openAi = ({ page, t }: Seat) =>
  page.getByRole('list', { name: t('page.connections.uses') }).getByRole('listitem', { name: 'OpenAI', exact: true });

/** A client with two OpenAI keys and the connection "Vendas", whose page is open. */
async function withVendas(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await unlock(seat);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await goTo(page, '#/organisations/cliente-0');
  await addKey(seat, goodKey, 'Principal');
  await addKey(seat, otherGoodKey, 'Vendas própria');
  await page.getByText(t('page.connections.title'), { exact: true }).click();
  await expect(page.getByText(t('page.connections.empty'))).toBeVisible();
  await pressButton(seat, t('page.connections.add'));
  await field(seat, t('page.connections.name')).fill('Vendas');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Vendas' })).toBeVisible();
}

test.describe('a connection', () => {
  test.beforeEach(({ page, t }) => withVendas({ page, t }));

  test('differs where it is told to, is marked there, and follows again by one click each', async ({ page, t }) => {
    const seat = { page, t };
    await expect(openAi(seat)).toContainText('Principal');
    await expect(openAi(seat)).not.toContainText(t('page.connections.differsMark'));
    await tabTo(page, button(seat, t('page.connections.change', { provider: 'OpenAI' })));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await field(seat, t('page.connections.key')).selectOption({ label: 'Vendas própria (Organização)' });
    await dialog.locator('[name="settings.model"]').fill('gpt-4o-mini');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(openAi(seat)).toContainText(t('page.connections.differsMark'));
    await expect(openAi(seat)).toContainText('Vendas própria');
    await expect(openAi(seat)).toContainText(t('page.connections.instead', { value: 'Principal (Organização)' }));
    await expect(openAi(seat)).toContainText('gpt-4o-mini');
    const key = t('page.connections.key');
    await button(seat, t('page.connections.reset', { what: key, provider: 'OpenAI' })).click();
    await expect(openAi(seat)).not.toContainText('Vendas própria');
    await expect(openAi(seat)).toContainText('gpt-4o-mini');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(openAi(seat)).toContainText('Vendas própria');
    await button(seat, t('page.connections.resetAll', { provider: 'OpenAI' })).click();
    await expect(openAi(seat)).not.toContainText(t('page.connections.differsMark'));
    await expect(openAi(seat)).toContainText('Principal');
  });

  test('has keys of its own, which serve it before its client’s', async ({ page, t }) => {
    const seat = { page, t };
    await button(seat, t('page.connections.addKey')).click();
    await field(seat, t('page.editor.paste')).focus();
    await page.evaluate((text) => navigator.clipboard.writeText(text), otherGoodKey);
    await page.keyboard.press('ControlOrMeta+V');
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await field(seat, t('page.editor.label')).fill('Só da Vendas');
    await button(seat, t('page.editor.save')).click();
    await expect(row(seat, 'Só da Vendas')).toBeVisible();
    await expect(openAi(seat)).toContainText(
      t('page.connections.keyOf', { label: 'Só da Vendas', level: t('terms.level.connection') }),
    );
  });

  test('is renamed, goes to the trash and comes back from there', async ({ page, t }) => {
    const seat = { page, t };
    await button(seat, t('page.connections.edit')).click();
    await field(seat, t('page.connections.name')).fill('Suporte');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Suporte' })).toBeVisible();
    await button(seat, t('page.keyAction.remove')).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Padaria São João' })).toBeVisible();
    await expect(page.getByText(t('page.connections.empty'))).toBeVisible();
    await button(seat, t('page.connections.restore', { name: 'Suporte' })).click();
    const list = page.getByRole('list', { name: t('page.connections.title'), exact: true });
    await expect(list.getByRole('link', { name: 'Suporte' })).toBeVisible();
    await button(seat, t('page.connections.remove', { name: 'Suporte' })).click();
    await expect(page.getByText(t('page.connections.empty'))).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(list.getByRole('link', { name: 'Suporte' })).toBeVisible();
  });

  test('of another client does not exist here', async ({ page, t }) => {
    const id = new URL(page.url()).hash.split('/').at(-1) ?? '';
    await goTo(page, `#/organisations/cliente-1/connections/${id}`);
    await expect(page.getByText(t('page.connections.missing'))).toBeVisible();
  });
});

for (const language of ['pt-BR', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme, agency: { organisations: 1, keysEach: 24 } });

      test('the list and a connection that differs are accessible', async ({ page, t }) => {
        const seat = { page, t };
        await unlock(seat);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await goTo(page, '#/organisations/cliente-0?view=connections');
        await button(seat, t('page.connections.add')).click();
        await field(seat, t('page.connections.name')).fill('Vendas');
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.keyboard.press('Enter');
        await button(seat, t('page.connections.change', { provider: 'OpenAI' })).click();
        await page.getByRole('dialog').locator('[name="settings.model"]').fill('gpt-4o-mini');
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.keyboard.press('Enter');
        await expect(openAi(seat)).toContainText('gpt-4o-mini');
        expect(await accessibilityFaults(page)).toEqual([]);
        await goTo(page, '#/organisations/cliente-0?view=connections');
        await expect(page.getByText(t('page.connections.differs', { count: 1 }))).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    });
  }
}
