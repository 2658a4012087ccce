import { readFile } from 'node:fs/promises';
import { accessibilityFaults } from './kit/axe.ts';
import { hostProgram, startHost } from './kit/running-host.ts';
import { answerGroups, button, field, passphrase, readRecoveryKey, type Seat, unlock } from './kit/steps.ts';
import { expect, openPage, test } from './kit/test.ts';

test.use({ agency: { organisations: 2, keysEach: 3 } });

const next = 'girafa telhado marmelo 9152 oceano';

async function openBackups(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await unlock(seat);
  await page.getByRole('link', { name: t('page.backups.title'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('page.backups.title') })).toBeVisible();
}

/** Makes a backup by keyboard and downloads it. */
async function takeBackup(seat: Seat): Promise<Buffer> {
  const { page, t } = seat;
  await button(seat, t('page.backups.now')).press('Enter');
  await expect(page.getByText(t('page.backups.made'))).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: t('page.backups.downloadOne', { when: '' }).trim() }).press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^chaveiro-\d{4}-\d\d-\d\d\.chvbackup$/);
  return readFile(await download.path());
}

async function chooseFile({ page, t }: Seat, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('page.restore.choose') }).click();
  await (await choosing).setFiles({ name: 'copia.chvbackup', mimeType: 'application/octet-stream', buffer });
}

for (const [language, colorScheme] of [
  ['pt-BR', 'light'],
  ['en', 'dark'],
] as const) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('a vault without backups says so, and with one shows its proof, accessibly', async ({ page, t }) => {
      const seat = { page, t };
      await openBackups(seat);
      await expect(page.getByText(t('page.backups.noneTitle'))).toBeVisible();
      expect(await accessibilityFaults(page), 'none').toEqual([]);
      await takeBackup(seat);
      await expect(page.getByText(t('page.backups.noneTitle'))).toHaveCount(0);
      const row = page.getByRole('region', { name: t('page.backups.list') }).getByRole('listitem');
      await expect(row).toHaveCount(1);
      await expect(row).toContainText(t('page.backups.byHand'));
      await page.getByRole('button', { name: t('page.backups.checkOne', { when: '' }).trim() }).click();
      await expect(page.getByText(t('page.backups.checked'))).toBeVisible();
      expect(await accessibilityFaults(page), 'one').toEqual([]);
    });
  });
}

test('a file from elsewhere is opened and told, and one that was changed is refused', async ({ page, t }) => {
  const seat = { page, t };
  await openBackups(seat);
  const file = await takeBackup(seat);
  await chooseFile(seat, file);
  const key = field(seat, t('page.restore.passphraseOf'));
  await key.fill('não é esta senha aqui');
  await key.press('Enter');
  await expect(page.getByText(t('reasons.wrongBackupPassphrase.message'))).toBeVisible();
  await key.fill(passphrase);
  await key.press('Enter');
  await expect(page.getByText(t('page.backups.verify.whole'))).toBeVisible();
  await expect(
    page.getByText(t('page.backups.verify.countsText', { organisations: '2', credentials: '6', secrets: '6' })),
  ).toBeVisible();
  await expect(key).toHaveValue('');
  file[file.length - 100] = (file[file.length - 100] ?? 0) ^ 1;
  const choosing = page.waitForEvent('filechooser');
  await button(seat, t('page.restore.other')).click();
  await (await choosing).setFiles({ name: 'copia.chvbackup', mimeType: 'application/octet-stream', buffer: file });
  await key.fill(passphrase);
  await key.press('Enter');
  await expect(page.getByText(t('reasons.backupDamaged.message'))).toBeVisible();
});

test('an empty folder takes the backup in its first run, with new keys', async ({ page, t, browser }) => {
  await openBackups({ page, t });
  const file = await takeBackup({ page, t });
  const elsewhere = await startHost(hostProgram);
  const context = await browser.newContext({ locale: 'pt-BR', reducedMotion: 'reduce' });
  const other = { page: await context.newPage(), t };
  await openPage(other.page, elsewhere);
  await button(other, t('page.restore.open')).click();
  await chooseFile(other, file);
  await field(other, t('page.restore.passphraseOf')).fill(passphrase);
  await field(other, t('page.restore.next')).fill(next);
  expect(await accessibilityFaults(other.page), 'restore').toEqual([]);
  await button(other, t('page.restore.submit')).click();
  await expect(other.page.getByRole('heading', { name: t('page.restore.newKeyTitle') })).toBeVisible();
  const groups = await readRecoveryKey(other);
  await button(other, t('page.recovery.next')).click();
  await answerGroups(other.page, groups);
  await button(other, t('page.recovery.finish')).click();
  await expect(other.page.getByRole('heading', { name: t('page.unlock.title') })).toBeVisible();
  await unlock(other, next);
  await expect(button(other, t('page.lock.now'))).toBeVisible();
  await context.close();
  await elsewhere.stop();
});
