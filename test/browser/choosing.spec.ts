// Several keys of a list are chosen with mouse or keyboard, tested together, and their report is taken along.

import { readFile } from 'node:fs/promises';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { accessibilityFaults } from './kit/axe.ts';
import { button, row, type Seat, unlock } from './kit/steps.ts';
import { tabTo } from './kit/tab-to.ts';
import { expect, test } from './kit/test.ts';

test.use({ agency: { organisations: 2, keysEach: 12 } });

const client = '#/organisations/cliente-1';

const openList = async ({ page, t }: Seat, address: string): Promise<void> => {
  await unlock({ page, t });
  await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await expect(row({ page, t }, 'Produção')).toBeVisible();
};

/** The box of the row at a place of the list. */
const box = ({ page }: Seat, place: number) => page.getByRole('article').getByRole('checkbox').nth(place);

const bar = ({ page, t }: Seat) => page.getByRole('region', { name: t('page.part.table.selection') });

const says = (seat: Seat, count: number) =>
  expect(bar(seat)).toContainText(seat.t('page.part.table.selected', { count, shown: String(count) }));

for (const [language, colorScheme] of [
  ['pt-BR', 'light'],
  ['en', 'dark'],
] as const) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('a range of a client’s keys is chosen by clicks and tested together', async ({ page, t }) => {
      const seat = { page, t };
      await openList(seat, client);
      await box(seat, 1).click();
      await says(seat, 1);
      await box(seat, 4).click({ modifiers: ['Shift'] });
      await says(seat, 4);
      await box(seat, 3).click({ modifiers: ['Shift'] });
      await says(seat, 2);
      expect(await accessibilityFaults(page)).toEqual([]);
      await bar(seat)
        .getByRole('button', { name: t('page.tests.testChosen') })
        .click();
      await expect(page).toHaveURL(/#\/tests/);
      const [words = ''] = t('page.test.summary', { total: 2, failed: '@' }).split('@');
      await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible({ timeout: 20_000 });
    });
  });
}

test('all keys of a category are chosen by keyboard, some let go, and the focus is never covered', async ({
  page,
  t,
}) => {
  const seat = { page, t };
  await openList(seat, `${client}/keys/AI`);
  const all = page.getByRole('checkbox', {
    name: t('page.keys.chooseAll', { group: t('page.cards.order', { category: t('terms.category.AI') }) }),
  });
  await all.focus();
  await page.keyboard.press('Space');
  const count = await page.getByRole('article').getByRole('checkbox').count();
  await says(seat, count);
  await tabTo(page, box(seat, 0));
  await page.keyboard.press('Space');
  await says(seat, count - 1);
  await expect(all).toHaveJSProperty('indeterminate', true);
  await tabTo(page, box(seat, 2));
  await page.keyboard.press('Shift+Space');
  await says(seat, count - 3);
  await tabTo(page, box(seat, count - 1));
  await bar(seat)
    .getByRole('button', { name: t('page.part.table.clear') })
    .press('Enter');
  await expect(bar(seat)).toHaveText('');
  await expect(bar(seat)).toBeFocused();
});

test('the report of the chosen keys holds these and no secret', async ({ page, t }) => {
  const seat = { page, t };
  await openList(seat, client);
  await box(seat, 0).click();
  await box(seat, 2).click();
  await bar(seat)
    .getByRole('button', { name: t('page.tests.report') })
    .click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: t('page.tests.save.csv') }).click();
  const text = await readFile(ensure(await (await download).path(), 'it is there'), 'utf8');
  expect(text.trimEnd().split('\r\n')).toHaveLength(3);
  expect(text).not.toMatch(/sk-|••••/);
});

test('what was chosen under one search is tested together with what another one shows', async ({ page, t }) => {
  const seat = { page, t };
  await openList(seat, client);
  await page.evaluate(() => {
    location.hash = '#/tests?view=choose';
  });
  const rows = page.getByRole('row').filter({ has: page.getByRole('checkbox') });
  const search = page.getByRole('searchbox', { name: t('page.tests.find') });
  await search.fill('Produção');
  await rows.nth(1).getByRole('checkbox').click();
  await search.fill('nada se chama assim');
  await expect(page.getByText(t('page.tests.nothing'))).toBeVisible();
  await search.fill('Reserva');
  await rows.nth(1).getByRole('checkbox').click();
  await says(seat, 2);
  await button(seat, t('page.tests.testChosen')).click();
  const [words = ''] = t('page.test.summary', { total: 2, failed: '@' }).split('@');
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible({ timeout: 20_000 });
});
