import { goodKey } from './kit/open-ai-vendor.ts';
import { askedGroups, field, passphrase, readRecoveryKey, row, type Seat } from './kit/steps.ts';
import { regionTo, tabTo } from './kit/tab-to.ts';
import { expect, test } from './kit/test.ts';

const tabToButton = ({ page }: Seat, name: string) =>
  tabTo(page, page.getByRole('button', { name, exact: true }).first());

test('the whole main path goes by keyboard alone', async ({ page, t }) => {
  const seat = { page, t };
  const press = (key: string) => page.keyboard.press(key);
  await expect(field(seat, t('page.firstRun.name'))).toBeFocused();
  await page.keyboard.type('Marina');
  await tabTo(page, field(seat, t('page.passphrase.label')));
  await page.keyboard.type(passphrase);
  await press('Enter');
  await expect(page.getByRole('heading', { name: t('page.recovery.title') })).toBeVisible();
  const groups = await readRecoveryKey(seat);
  await tabToButton(seat, t('page.recovery.next'));
  await press('Enter');
  for (const { input, group } of await askedGroups(page, groups)) {
    await tabTo(page, input);
    await page.keyboard.type(group);
  }
  await press('Enter');
  await tabToButton(seat, t('page.begin.look'));
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();

  await tabToButton(seat, t('page.organisations.add'));
  await press('Enter');
  await expect(field(seat, t('page.organisations.name'))).toBeFocused();
  await page.keyboard.type('Acme');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Acme' })).toBeVisible();

  await tabToButton(seat, t('page.keys.add'));
  await press('Enter');
  await expect(field(seat, t('page.editor.paste'))).toBeFocused();
  await page.evaluate((text) => navigator.clipboard.writeText(text), goodKey);
  await press('ControlOrMeta+V');
  await tabToButton(seat, t('page.editor.saveAndTest'));
  await press('Enter');
  await expect(page.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
  await press('Escape');
  await expect(row(seat, 'OpenAI').getByText(t('terms.status.active'))).toBeVisible();

  await tabToButton(seat, t('page.keyAction.more', { label: 'OpenAI' }));
  await press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await press('ArrowUp');
  await expect(page.getByRole('menuitem', { name: t('page.keyAction.remove') })).toBeFocused();
  await press('Enter');
  await expect(row(seat, 'OpenAI')).toHaveCount(0);
  // The notice stays for ten seconds: by regions it is near.
  await regionTo(page, page.getByRole('button', { name: t('page.action.undo'), exact: true }));
  await press('Enter');
  await expect(row(seat, 'OpenAI')).toBeVisible();

  await tabToButton(seat, t('page.lock.now'));
  await press('Enter');
  await expect(field(seat, t('page.passphrase.label'))).toBeFocused();
  await page.keyboard.type(passphrase);
  await press('Enter');
  await expect(row(seat, 'OpenAI')).toBeVisible();
});
