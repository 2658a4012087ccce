import { readFile } from 'node:fs/promises';
import { createTranslator } from '../../shared/i18n/translate.ts';
import {
  answerGroups,
  button,
  createVault,
  field,
  finishFirstRun,
  passphrase,
  readRecoveryKey,
  unlock,
} from './kit/steps.ts';
import { expect, openPage, test } from './kit/test.ts';

test('the language changes at once, before there is a vault, and keeps what was typed', async ({ page, t }) => {
  const seat = { page, t };
  const english = createTranslator('en');
  await field(seat, t('page.firstRun.name')).fill('Marina');
  await page.getByRole('button', { name: t('page.menu.language') }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: english('page.firstRun.title') })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByLabel(english('page.firstRun.name'), { exact: true })).toHaveValue('Marina');
});

test('a weak passphrase is judged while it is typed and refused with what to do', async ({ page, t }) => {
  const seat = { page, t };
  const input = field(seat, t('page.passphrase.label'));
  await field(seat, t('page.firstRun.name')).fill('Marina');
  await input.fill('senha123');
  await expect(page.getByText(t('page.firstRun.strength.veryWeak'))).toBeVisible();
  await button(seat, t('page.firstRun.create')).click();
  await expect(input).toHaveAccessibleDescription(new RegExp(t('errors.WEAK_PASSPHRASE.message')));
  await input.fill(passphrase);
  await expect(page.getByText(t('page.firstRun.strength.veryStrong'))).toBeVisible();
});

test('nobody gets past the recovery key without having kept it', async ({ page, t }) => {
  const seat = { page, t };
  await createVault(seat);
  const groups = await readRecoveryKey(seat);
  expect(groups.size).toBe(14);
  await button(seat, t('page.recovery.next')).click();
  await answerGroups(page, new Map());
  await button(seat, t('page.recovery.finish')).click();
  await expect(page.getByText(/Este não é o grupo \d+ da chave/)).toHaveCount(2);
  await button(seat, t('page.recovery.back')).click();
  expect(await readRecoveryKey(seat)).toEqual(groups);
  await button(seat, t('page.recovery.next')).click();
  await answerGroups(page, groups);
  await button(seat, t('page.recovery.finish')).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.begin.title') })).toBeVisible();
});

test('the recovery key can be saved as a text that says what it is', async ({ page, t }) => {
  const seat = { page, t };
  await createVault(seat);
  const groups = await readRecoveryKey(seat);
  const downloading = page.waitForEvent('download');
  await button(seat, t('page.recovery.save')).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(t('page.recovery.fileName'));
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain(t('page.recovery.fileTitle'));
  expect(text.replace(/\W/g, '')).toContain([...groups.values()].join(''));
});

test('language and theme chosen on the page are remembered in the vault', async ({ page, t, host, browser }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await page.getByRole('button', { name: t('page.menu.theme') }).click();
  await page.getByRole('menuitemradio', { name: t('terms.theme.dark') }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  const elsewhere = await browser.newContext({ locale: 'en', colorScheme: 'light' });
  const other = await elsewhere.newPage();
  await openPage(other, host);
  const english = createTranslator('en');
  await unlock({ page: other, t: english });
  await expect(other.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
  await expect(other.locator('html')).toHaveAttribute('lang', 'pt-BR');
  await expect(other.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await elsewhere.close();
});
