import { readFile } from 'node:fs/promises';
import { accessibilityFaults } from './kit/axe.ts';
import { button, type Seat, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

const size = { organisations: 9, keysEach: 15 };
/** Founding, each client with its keys, and the unlock of the page. */
const least = 1 + size.organisations * (1 + size.keysEach) + 1;

test.use({ agency: size });

async function openAudit(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await unlock(seat);
  await page.getByRole('link', { name: t('page.audit.title'), exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t('page.audit.title') })).toBeVisible();
  await expect(page.getByRole('row')).not.toHaveCount(0);
}

/** Presses an export's button and reads the file. */
async function exported({ page, t }: Seat, kind: 'csv' | 'json'): Promise<string> {
  const downloading = page.waitForEvent('download');
  await button({ page, t }, t(`page.audit.${kind}`)).press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\d{4}-\\d\\d-\\d\\d\\.${kind}$`));
  return readFile(await download.path(), 'utf8');
}

for (const [language, colorScheme] of [
  ['pt-BR', 'dark'],
  ['en', 'light'],
] as const) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('the timeline is accessible, full, verified and empty', async ({ page, t }) => {
      const seat = { page, t };
      await openAudit(seat);
      await expect(page.getByText(t('terms.action.vault.unlocked')).first()).toBeVisible();
      expect(await accessibilityFaults(page), 'full').toEqual([]);
      await button(seat, t('page.audit.verify')).press('Enter');
      await expect(page.getByText(t('page.audit.whole'))).toBeVisible();
      await expect(page.locator('code').filter({ hasText: /^[0-9a-f]{32,}$/ })).toBeVisible();
      expect(await accessibilityFaults(page), 'verified').toEqual([]);
      await page.evaluate(() => {
        location.hash = '#/audit?action=organisation.shredded';
      });
      await expect(page.getByText(t('page.audit.none'))).toBeVisible();
      expect(await accessibilityFaults(page), 'empty').toEqual([]);
    });
  });
}

test('filters stand in the address, survive a reload, and older entries come on demand', async ({ page, t }) => {
  const seat = { page, t };
  await openAudit(seat);
  await expect(page.getByText(t('page.audit.shown', { count: 100 }))).toBeVisible();
  await button(seat, t('page.audit.more')).press('Enter');
  await expect(page.getByText(t('page.audit.end'))).toBeVisible();
  const action = page.getByRole('combobox', { name: t('page.audit.action') });
  await action.fill(t('terms.action.organisation.created'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('page.audit.shown', { count: size.organisations }))).toBeVisible();
  expect(page.url()).toContain('action=organisation.created');
  await page.reload();
  await expect(page.getByText(t('page.audit.shown', { count: size.organisations }))).toBeVisible();
  await expect(action).toHaveValue(t('terms.action.organisation.created'));
  await button(seat, t('page.audit.reset')).last().click();
  await expect(page.getByText(t('page.audit.shown', { count: 100 }))).toBeVisible();
});

test('exports hold every entry, not only those shown, in words and for machines', async ({ page, t }) => {
  const seat = { page, t };
  await openAudit(seat);
  const csv = await exported(seat, 'csv');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const [heading = '', ...rows] = csv.slice(1).trimEnd().split('\r\n');
  expect(heading.split(';')).toHaveLength(11);
  expect(rows.length).toBeGreaterThanOrEqual(least);
  expect(csv).toContain(t('terms.action.organisation.created'));
  // Sound: the file is the answer of the contract.
  const { entries } = JSON.parse(await exported(seat, 'json')) as { readonly entries: readonly { seq: number }[] };
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => entries.length - index));
  expect(entries).toHaveLength(rows.length);
});
