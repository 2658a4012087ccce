import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, otherGoodKey, refusedKey, unansweredKey } from './kit/open-ai-vendor.ts';
import {
  addKey,
  answerGroups,
  button,
  chooseAction,
  createVault,
  field,
  finishFirstRun,
  pasteKey,
  readRecoveryKey,
  row,
  type Seat,
  unlock,
} from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

/** Judges the page as it stands, and goes on: one run tells about every state. */
const judge = async ({ page }: Seat, state: string): Promise<void> => {
  expect.soft(await accessibilityFaults(page), state).toEqual([]);
};

const closeDrawer = async ({ page }: Seat): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('nothing on the way into the vault stands in anyone’s way', async ({ page, t }) => {
      const seat = { page, t };
      await expect(page.getByRole('heading', { name: t('page.firstRun.title') })).toBeVisible();
      await judge(seat, 'first run');
      await field(seat, t('page.firstRun.name')).fill('Marina');
      await field(seat, t('page.passphrase.label')).fill('senha123');
      await button(seat, t('page.firstRun.create')).click();
      await expect(page.getByText(t('errors.WEAK_PASSPHRASE.message'))).toBeVisible();
      await judge(seat, 'weak passphrase');
      await createVault(seat);
      await judge(seat, 'recovery key');
      const groups = await readRecoveryKey(seat);
      await button(seat, t('page.recovery.next')).click();
      await button(seat, t('page.recovery.finish')).click();
      await judge(seat, 'recovery key asked back');
      await answerGroups(page, groups);
      await button(seat, t('page.recovery.finish')).click();
      await expect(page.getByRole('heading', { level: 1, name: t('page.begin.title') })).toBeVisible();
      await judge(seat, 'where to start');
      await button(seat, t('page.begin.look')).click();
      await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
      await judge(seat, 'empty console');
      await button(seat, t('page.lock.now')).click();
      await expect(page.getByRole('heading', { name: t('page.unlock.title') })).toBeVisible();
      await judge(seat, 'locked');
      await unlock(seat, 'não é esta');
      await expect(page.getByText(t('errors.WRONG_PASSPHRASE.message'))).toBeVisible();
      await judge(seat, 'wrong passphrase');
    });

    test('nothing around organisations and new keys stands in anyone’s way', async ({ page, t }) => {
      const seat = { page, t };
      await finishFirstRun(seat);
      await button(seat, t('page.organisations.add')).click();
      await field(seat, t('page.organisations.name')).fill('Acme');
      await field(seat, t('page.organisations.taxId')).fill('11.222.333/0001-82');
      await button(seat, t('page.organisations.create')).click();
      await expect(page.getByText(t('reasons.taxIdInvalid.message'))).toBeVisible();
      await judge(seat, 'organisation with an error');
      await page.getByRole('combobox', { name: t('page.organisations.timeZone') }).click();
      await judge(seat, 'list of time zones');
      await page.keyboard.press('Escape');
      await field(seat, t('page.organisations.taxId')).fill('');
      await button(seat, t('page.organisations.create')).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Acme' })).toBeVisible();
      await judge(seat, 'organisation without keys');
      await button(seat, t('page.keys.add')).first().click();
      await judge(seat, 'new key');
      await page.getByRole('combobox', { name: t('page.editor.provider') }).click();
      await judge(seat, 'list of providers');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await pasteKey(seat, goodKey);
      await button(seat, t('page.editor.more')).click();
      await field(seat, `${'URL base'} (${t('page.editor.optional')})`).fill('https://proxy.exemplo.com.br/v1');
      await judge(seat, 'recognised key with more options');
      await button(seat, t('page.editor.save')).click();
      await expect(page.getByText(t('page.editor.confirmTitle', { host: 'proxy.exemplo.com.br' }))).toBeVisible();
      await judge(seat, 'foreign host to be confirmed');
    });

    test('nothing around keys and tests stands in anyone’s way', async ({ page, t, host }) => {
      const seat = { page, t };
      await finishFirstRun(seat);
      await addKey(seat, goodKey, 'Produção');
      await addKey(seat, refusedKey, 'Recusada');
      await addKey(seat, otherGoodKey, 'Desligada');
      await button(seat, t('page.keyAction.test', { label: 'Produção' })).click();
      await expect(page.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
      await judge(seat, 'test that passed');
      await closeDrawer(seat);
      await button(seat, t('page.keyAction.test', { label: 'Recusada' })).click();
      await expect(page.getByRole('heading', { name: t('causes.AUTH_INVALID.title') })).toBeVisible();
      await judge(seat, 'test that failed');
      await closeDrawer(seat);
      await chooseAction(seat, 'Desligada', t('page.keyAction.disable'));
      await expect(row(seat, 'Desligada').getByText(t('terms.status.inactive'))).toBeVisible();
      await judge(seat, 'keys of every status');
      await button(seat, t('page.keyAction.more', { label: 'Produção' })).click();
      await judge(seat, 'menu of a key');
      await page.keyboard.press('Escape');
      await button(seat, t('page.keys.testAll')).click();
      await expect(page.getByText(t('page.test.summary', { total: '3', failed: 1 }))).not.toHaveCount(0);
      await page.getByRole('button', { name: new RegExp(`^${t('causes.AUTH_INVALID.title')}`) }).click();
      await judge(seat, 'many tests');
      await page.getByText('Recusada').click();
      await judge(seat, 'one result of many');
      await closeDrawer(seat);
      await page.goBack();
      const reveal = button(seat, t('page.secret.reveal', { field: 'Chave de API', label: 'Produção' }));
      await reveal.click();
      await expect(page.getByText(goodKey)).toBeVisible();
      await judge(seat, 'secret shown');
      await host.age(6 * 60_000);
      await button(seat, t('page.secret.copy', { field: 'Chave de API', label: 'Recusada' })).click();
      await expect(page.getByText(t('page.passphrase.freshText'))).toBeVisible();
      await judge(seat, 'passphrase asked again');
      await closeDrawer(seat);
      await chooseAction(seat, 'Recusada', t('page.keyAction.edit'));
      await expect(field(seat, t('page.editor.label'))).toHaveValue('Recusada');
      await judge(seat, 'stored key edited');
      await closeDrawer(seat);
      await chooseAction(seat, 'Recusada', t('page.keyAction.remove'));
      await expect(button(seat, t('page.action.undo')).last()).toBeVisible();
      await judge(seat, 'deleted, with undo');
      await page.getByText(t('page.keys.trash'), { exact: true }).click();
      await expect(button(seat, t('page.keyAction.restore'))).toBeVisible();
      await judge(seat, 'trash');
      await page.getByText(t('page.keys.heading'), { exact: true }).click();
      await addKey(seat, unansweredKey, 'Sem resposta');
      await button(seat, t('page.keyAction.test', { label: 'Sem resposta' })).click();
      await expect(page.getByText(t('page.test.running')).first()).toBeVisible();
      await judge(seat, 'test running');
    });
  });
}
