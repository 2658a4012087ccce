import type { Page } from '@playwright/test';
import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, otherGoodKey } from './kit/open-ai-vendor.ts';
import { addKey, button, field, row, type Seat, unlock } from './kit/steps.ts';
import { expect, openPage, test } from './kit/test.ts';

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

test.use({ agency: { organisations: 1, keysEach: 0 } });

const client = '#/organisations/cliente-0';

const panel = ({ page, t }: Seat) =>
  page.getByRole('region', { name: t('page.cards.order', { category: t('terms.category.AI') }) });

const labels = (seat: Seat) => panel(seat).getByRole('article').getByRole('heading');

/** A client with three AI keys, two of them OpenAI's and one and the same. */
async function withThreeKeys(seat: Seat): Promise<void> {
  const { page } = seat;
  await unlock(seat);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await goTo(page, client);
  await addKey(seat, goodKey, 'Primeira');
  await addKey(seat, goodKey, 'Segunda');
  await addKey(seat, `sk-ant-api03-${'Ab1_'.repeat(23)}AA`, 'Terceira');
  await goTo(page, `${client}/keys/AI`);
  await expect(labels(seat)).toHaveText(['Primeira', 'Segunda', 'Terceira']);
}

test.describe('the order of a client’s keys', () => {
  test.beforeEach(({ page, t }) => withThreeKeys({ page, t }));

  test('is changed with the mouse, and to a position by number', async ({ page, t }) => {
    const seat = { page, t };
    const handle = button(seat, t('page.part.sortable.handle', { name: 'Terceira' }));
    await handle.hover();
    await page.mouse.down();
    await row(seat, 'Segunda').last().hover();
    await row(seat, 'Primeira')
      .last()
      .hover({ position: { x: 40, y: 4 } });
    await page.mouse.up();
    await expect(labels(seat)).toHaveText(['Terceira', 'Primeira', 'Segunda']);
    await button(seat, t('page.part.sortable.to', { name: 'Terceira' })).click();
    await field(seat, t('page.part.sortable.position', { count: 3 })).fill('3');
    await page.keyboard.press('Enter');
    await expect(labels(seat)).toHaveText(['Primeira', 'Segunda', 'Terceira']);
  });

  test('is shown for one provider, and moving there moves in the whole', async ({ page, t }) => {
    const seat = { page, t };
    await field(seat, t('page.order.filter')).selectOption('openai');
    const name = t('page.order.titleOf', { category: t('terms.category.AI'), provider: 'OpenAI' });
    const one = page.getByRole('region', { name }).getByRole('article').getByRole('heading');
    await expect(one).toHaveText(['Primeira', 'Segunda']);
    await button(seat, t('page.part.sortable.handle', { name: 'Segunda' })).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(one).toHaveText(['Segunda', 'Primeira']);
    await expect(page).toHaveURL(/provider=openai/);
    await field(seat, t('page.order.filter')).selectOption('');
    await expect(labels(seat)).toHaveText(['Segunda', 'Primeira', 'Terceira']);
  });

  test('says what is weak: two keys that are one, and none behind the last', async ({ page, t }) => {
    const seat = { page, t };
    const weak = page.getByRole('list', { name: t('page.order.weak') });
    await expect(weak).toContainText('Primeira');
    await expect(weak).toContainText('Segunda');
    await expect(weak).not.toContainText(t('page.cards.noFallback'));
    await field(seat, t('page.order.filter')).selectOption('anthropic');
    await expect(weak).toHaveText(t('page.cards.noFallback'));
  });

  test('says how fast a key answered its test', async ({ page, t }) => {
    const seat = { page, t };
    await panel(seat)
      .getByRole('button', { name: t('page.keyAction.test', { label: 'Primeira' }) })
      .click();
    await expect(panel(seat).getByText(/^Responde em \d/)).toBeVisible();
  });

  test('gives keys turns by weight where that is chosen, and keeps both', async ({ page, t }) => {
    const seat = { page, t };
    await page.getByRole('combobox', { name: t('page.order.strategy') }).click();
    await page.getByRole('option', { name: t('page.order.strategyName.weighted') }).click();
    await expect(page.getByText(t('page.order.strategyText.weighted'))).toBeVisible();
    const weight = field(seat, t('page.order.weight', { label: 'Segunda' }));
    await weight.fill('7');
    await page.keyboard.press('Enter');
    await goTo(page, `${client}/keys/TTS`);
    await expect(panel(seat)).toHaveCount(0);
    await goTo(page, `${client}/keys/AI`);
    await expect(weight).toHaveValue('7');
  });

  test('that someone else changed meanwhile is shown beside one’s own, to be chosen', async ({
    page,
    context,
    host,
    t,
  }) => {
    const seat = { page, t };
    const handle = button(seat, t('page.part.sortable.handle', { name: 'Terceira' }));
    await handle.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');

    const there = { page: await context.newPage(), t };
    await openPage(there.page, host);
    await unlock(there);
    await expect(there.page.getByRole('heading', { level: 1 })).toBeVisible();
    await goTo(there.page, `${client}/keys/AI`);
    await button(there, t('page.part.sortable.handle', { name: 'Segunda' })).focus();
    await there.page.keyboard.press('Alt+ArrowUp');
    await expect(labels(there)).toHaveText(['Segunda', 'Primeira', 'Terceira']);

    await page.bringToFront();
    await page.keyboard.press('Enter');
    const conflict = page.getByRole('region', { name: t('page.order.conflictTitle') });
    await expect(conflict.getByRole('list', { name: t('page.order.mine') }).getByRole('listitem')).toHaveText([
      'Primeira',
      'Terceira',
      'Segunda',
    ]);
    await expect(conflict.getByRole('list', { name: t('page.order.theirs') }).getByRole('listitem')).toHaveText([
      'Segunda',
      'Primeira',
      'Terceira',
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await expect(labels(seat)).toHaveText(['Segunda', 'Primeira', 'Terceira']);
    await button(seat, t('page.order.useMine')).click();
    await expect(conflict).toHaveCount(0);
    await expect(labels(seat)).toHaveText(['Primeira', 'Terceira', 'Segunda']);
    await expect(labels(there)).toHaveText(['Primeira', 'Terceira', 'Segunda']);
  });
});

test('a provider follows the key above until it is told to use its own', async ({ page, t }) => {
  const seat = { page, t };
  await unlock(seat);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await goTo(page, client);
  await addKey(seat, otherGoodKey, 'Produção');
  await goTo(page, `${client}/keys/TRANSCRIPTION`);
  const whisper = page.getByRole('article', { name: 'OpenAI Whisper', exact: true });
  await expect(whisper).toContainText(t('page.inherit.follows', { parent: 'OpenAI', label: 'Produção' }));
  await whisper.getByRole('button', { name: t('page.keyAction.test', { label: 'Produção' }) }).click();
  await expect(page.getByRole('dialog').getByText(t('terms.verdict.accepted')).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await whisper.getByText(t('page.inherit.own'), { exact: true }).click();
  await expect(whisper).toContainText(t('page.inherit.ownMissing'));
});

for (const language of ['pt-BR', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme, agency: { organisations: 1, keysEach: 24 } });

      test('the order and what a provider inherits are accessible', async ({ page, t }) => {
        await unlock({ page, t });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await goTo(page, '#/organisations/cliente-0/keys/AI');
        await expect(panel({ page, t })).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
        await goTo(page, '#/organisations/cliente-0/keys/TTS');
        await expect(page.getByLabel(t('page.inherit.choice', { provider: 'OpenAI TTS' }))).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    });
  }
}
