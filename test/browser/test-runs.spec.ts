import { goodKey, limitedOnceKey, refusedKey, unansweredKey } from './kit/open-ai-vendor.ts';
import { addKey, button, finishFirstRun, pasteKey, row, type Seat } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

const stage = ({ page, t }: Seat, name: 'auth' | 'dns' | 'permission') =>
  page.getByRole('listitem').filter({ has: page.getByText(t(`terms.stage.${name}`), { exact: true }) });

test.beforeEach(({ page, t }) => finishFirstRun({ page, t }));

test('typed values are tested before anything is saved', async ({ page, t }) => {
  const seat = { page, t };
  await pasteKey(seat, refusedKey);
  await button(seat, t('page.editor.test')).last().click();
  await expect(page.getByRole('heading', { name: t('causes.AUTH_INVALID.title') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(t('page.keys.empty'))).toBeVisible();
});

test('each stage says how it went, in an icon and a word', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, refusedKey, 'Recusada');
  await button(seat, t('page.keyAction.test', { label: 'Recusada' })).click();
  await expect(stage(seat, 'dns').getByText(t('terms.stageState.pass'))).toBeVisible();
  await expect(stage(seat, 'auth').getByText(t('terms.stageState.fail'))).toBeVisible();
  await expect(stage(seat, 'permission').getByText(t('terms.stageState.notReached'))).toBeVisible();
  await expect(page.getByText(t('terms.verdict.accepted'))).toBeVisible();
});

test('a stage is shown as running until it ends, and the test can be cancelled', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, unansweredKey, 'Sem resposta');
  await button(seat, t('page.keyAction.test', { label: 'Sem resposta' })).click();
  await expect(stage(seat, 'auth').getByText(t('page.test.running'))).toBeVisible();
  await button(seat, t('page.test.cancel')).click();
  await expect(page.getByText(t('page.test.cancelled')).last()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(seat, 'Sem resposta').getByText(t('page.keys.neverTested'))).toBeVisible();
});

test('the stage that runs counts its time', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, unansweredKey, 'Sem resposta');
  await button(seat, t('page.keyAction.test', { label: 'Sem resposta' })).click();
  const counted = stage(seat, 'auth').getByText(/^[\d,]+\s(?:ms|s)$/);
  await expect(counted).toBeVisible();
  const before = await counted.textContent();
  await expect(counted).not.toHaveText(before ?? '');
});

test('a limit that ends soon is waited for, and the key is tested again by itself', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, limitedOnceKey, 'Apressada');
  await button(seat, t('page.keyAction.test', { label: 'Apressada' })).click();
  await expect(page.getByRole('heading', { name: t('causes.RATE_LIMIT.title') })).toBeVisible();
  const fixes = page.getByRole('group', { name: t('page.test.fixes') });
  await fixes.getByRole('button').first().click();
  await expect(button(seat, t('page.test.stopWaiting'))).toBeVisible();
  await expect(page.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
});

test('a run goes on while its drawer is closed', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, unansweredKey, 'Sem resposta');
  await addKey(seat, goodKey, 'Produção');
  await button(seat, t('page.keyAction.test', { label: 'Sem resposta' })).click();
  await page.keyboard.press('Escape');
  await expect(row(seat, 'Sem resposta').getByText(t('page.keys.testing'))).toBeVisible();
  await page.getByRole('contentinfo').getByRole('button').click();
  await button(seat, t('page.test.cancel')).click();
  await expect(page.getByText(t('page.test.cancelled')).last()).toBeVisible();
});

test('the end of a test is announced once, without its stages', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, goodKey, 'Produção');
  await button(seat, t('page.keyAction.test', { label: 'Produção' })).click();
  await expect(
    page.getByRole('status').filter({ hasText: t('page.test.announceFine', { label: 'Produção' }) }),
  ).toHaveCount(1);
});

test('a report tells everything but the secret', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, refusedKey, 'Recusada');
  await button(seat, t('page.keyAction.test', { label: 'Recusada' })).click();
  await button(seat, t('page.test.copyReport')).click();
  await expect(page.getByText(t('page.test.reportCopied'))).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('# Chaveiro: openai “Recusada”');
  expect(report).toContain('AUTH_INVALID');
  expect(report).toContain(t('causes.AUTH_INVALID.fix'));
  expect(report).not.toContain(refusedKey);
  expect(report).not.toContain('Canary');
});
