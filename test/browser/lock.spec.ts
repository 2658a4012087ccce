import { accessibilityFaults } from './kit/axe.ts';
import { goodKey } from './kit/open-ai-vendor.ts';
import { addKey, button, field, finishFirstRun, passphrase, pasteKey, row, unlock } from './kit/steps.ts';
import { expect, openPage, test } from './kit/test.ts';
import { tracesOf } from './kit/traces.ts';

const lockMinutes = 5;

test.beforeEach(({ page, t }) => finishFirstRun({ page, t }));

test('the locked page tells nothing of what is behind it', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, goodKey, 'Produção');
  await button(seat, t('page.lock.now')).click();
  await expect(page.getByRole('heading', { name: t('page.unlock.title') })).toBeVisible();
  await expect(page).toHaveTitle(`${t('page.title.unlock')} · Chaveiro`);
  await expect(page.locator('body')).not.toContainText('Produção');
  await expect(page.locator('body')).not.toContainText('Marina');
  await expect(page.locator('body')).not.toContainText(t('page.organisations.system'));
});

test('a wrong passphrase says what to check, and after too many one must wait', async ({ page, t }) => {
  const seat = { page, t };
  await button(seat, t('page.lock.now')).click();
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await unlock(seat, `errada ${attempt}`);
    await expect(button(seat, t('page.unlock.submit'))).toBeEnabled();
    await expect(page.getByText(t('errors.WRONG_PASSPHRASE.message'))).toBeVisible();
    await expect(page.getByText(t('errors.WRONG_PASSPHRASE.fix'))).toBeVisible();
  }
  await unlock(seat, 'errada outra vez');
  await expect(page.getByText(t('reasons.tooManyAttempts.message'))).toBeVisible();
  await expect(page.getByRole('button', { name: /Tente de novo em/ })).toBeDisabled();
});

test('a passphrase may be pasted and shown', async ({ page, t }) => {
  const seat = { page, t };
  await button(seat, t('page.lock.now')).click();
  const input = field(seat, t('page.passphrase.label'));
  await expect(input).toBeFocused();
  await page.evaluate((text) => navigator.clipboard.writeText(text), passphrase);
  await page.keyboard.press('ControlOrMeta+V');
  await button(seat, t('page.passphrase.toggle')).click();
  await expect(input).toHaveAttribute('type', 'text');
  await button(seat, t('page.unlock.submit')).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('unlocking comes back to the same place, and of a draft only its secret is gone', async ({ page, t, watch }) => {
  const seat = { page, t };
  await page.getByText(t('page.keys.trash'), { exact: true }).click();
  await expect(page.getByText(t('page.keys.trashEmpty'))).toBeVisible();
  await pasteKey(seat, goodKey);
  await field(seat, t('page.editor.label')).fill('Meio escrita');
  await page.keyboard.press('Control+l');
  await unlock(seat);
  await expect(page.getByText(t('page.keys.trashEmpty'))).toBeVisible();
  await button(seat, t('page.keys.add')).click();
  await expect(field(seat, t('page.editor.label'))).toHaveValue('Meio escrita');
  await expect(field(seat, 'Chave de API')).toHaveValue('');
  expect(await tracesOf([goodKey], page, watch)).toEqual([]);
});

test('before it locks by itself the page warns, and one click keeps it open', async ({ page, t, host }) => {
  const seat = { page, t };
  await page.clock.install();
  await host.age(lockMinutes * 60_000 - 20_000);
  await page.clock.fastForward(lockMinutes * 60_000 - 20_000);
  await expect(button(seat, t('page.lock.stay'))).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await button(seat, t('page.lock.stay')).click();
  await expect(button(seat, t('page.lock.stay'))).toHaveCount(0);
  await expect(page.getByText(t('page.lock.inMinutes', { count: lockMinutes }))).toBeVisible();
});

test('a reload stays unlocked, another browser starts locked', async ({ page, t, host, browser }) => {
  const seat = { page, t };
  await addKey(seat, goodKey, 'Produção');
  await page.reload();
  await expect(row(seat, 'Produção')).toBeVisible();
  const stranger = await browser.newContext({ locale: 'pt-BR' });
  const other = await stranger.newPage();
  await openPage(other, host);
  await expect(other.getByRole('heading', { name: t('page.unlock.title') })).toBeVisible();
  await stranger.close();
});
