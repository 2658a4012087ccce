import { connectProxy } from '../kit/servers/connect-proxy.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { testAuthority } from '../kit/tls/certificates.ts';
import { accessibilityFaults } from './kit/axe.ts';
import {
  answerGroups,
  button,
  field,
  finishFirstRun,
  passphrase,
  readRecoveryKey,
  type Seat,
  unlock,
} from './kit/steps.ts';
import { expect, openPage, test } from './kit/test.ts';

const sections = [
  'language',
  'appearance',
  'security',
  'network',
  'tests',
  'backups',
  'privacy',
  'diagnostics',
] as const;

/** Goes to a section by its address, as a bookmark does. */
async function openSection({ page, t }: Seat, section: (typeof sections)[number]): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/settings/${to}`;
  }, section);
  const name = t(`page.settings.section.${section}`);
  await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
}

for (const [language, colorScheme] of [
  ['pt-BR', 'dark'],
  ['en', 'light'],
] as const) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('every section and the page about the product are accessible', async ({ page, t }) => {
      const seat = { page, t };
      await finishFirstRun(seat);
      for (const section of sections) {
        await openSection(seat, section);
        expect(await accessibilityFaults(page), section).toEqual([]);
      }
      await page.getByRole('link', { name: t('page.about.title') }).click();
      await button(seat, t('page.about.licencesShow')).click();
      await expect(page.getByRole('cell', { name: '@mantine/core' })).toBeVisible();
      expect(await accessibilityFaults(page), 'about').toEqual([]);
    });
  });
}

test('a setting is found by a word of either language, by keyboard alone, and saves by itself', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await openSection(seat, 'language');
  await page.getByRole('searchbox', { name: t('page.settings.search') }).focus();
  await page.keyboard.type('idle');
  await expect(page.getByText(t('page.settings.found', { count: 1 }))).toBeVisible();
  const minutes = page.getByRole('textbox', { name: t('page.settings.entry.autoLockMinutes.label') });
  for (let tabs = 0; tabs < 20 && !(await minutes.evaluate((it) => it === document.activeElement)); tabs += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('90');
  await expect(page.getByText(t('page.settings.range', { least: '1', most: '60' }))).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('15');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('page.settings.save.saved'))).toBeVisible();
  await expect(page.getByText(t('page.lock.inMinutes', { count: 15 }))).toBeVisible();
  await button(seat, t('page.settings.save.undo')).press('Enter');
  await expect(minutes).toHaveValue(/^5 /);
});

test('what is chosen for the page holds at once, and after a reload', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await openSection(seat, 'appearance');
  await page.getByText(t('page.settings.option.density.compact'), { exact: true }).click();
  await page.getByText(t('page.settings.option.motion.reduced'), { exact: true }).click();
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-density', 'compact');
  await expect(html).toHaveAttribute('data-motion', 'reduced');
  await page.reload();
  await expect(html).toHaveAttribute('data-density', 'compact');
  await openSection(seat, 'language');
  await page.getByRole('combobox', { name: t('page.settings.entry.region.label') }).click();
  await page.getByRole('option', { name: t('page.settings.option.region.US') }).click();
  await expect(page.getByText('1,234.5')).toBeVisible();
});

test('two windows do not write over each other, and do not argue', async ({ page, t, host, context }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  const other = { page: await context.newPage(), t };
  await openPage(other.page, host);
  await unlock(other);
  for (const one of [seat, other]) await openSection(one, 'security');
  const minutes = ({ page: where }: Seat) =>
    where.getByRole('textbox', { name: t('page.settings.entry.autoLockMinutes.label') });
  await minutes(seat).fill('20');
  await minutes(other).fill('30');
  await minutes(other).press('Enter');
  await expect(other.page.getByText(t('page.settings.save.saved'))).toBeVisible();
  await minutes(seat).press('Enter');
  await expect(page.getByText(t('page.settings.save.theirs', { value: '30' }))).toBeVisible();
  await expect(minutes(seat)).toHaveValue(/^30 /);
  await button(seat, t('page.settings.save.useMine', { value: '20' })).click();
  await expect(minutes(other)).toHaveValue(/^20 /);
  for (const [one, theme] of [
    [seat, 'dark'],
    [other, 'light'],
  ] as const) {
    await one.page.getByRole('button', { name: t('page.menu.theme') }).click();
    await one.page.getByRole('menuitemradio', { name: t(`terms.theme.${theme}`) }).click();
    for (const each of [seat, other]) {
      await expect(each.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    }
  }
});

test('the network is tried through a proxy, and says what to mend and where', async ({ page, t }) => {
  const seat = { page, t };
  const login = { user: 'ana', password: 'senha-do-proxy-canario' };
  const vendor = await scriptedVendor({ routes: {} });
  const proxy = await connectProxy({ ...login, hosts: { 'intranet.example': vendor.port } });
  await finishFirstRun(seat);
  await openSection(seat, 'network');
  await field(seat, t('page.settings.proxy.url')).fill(`http://127.0.0.1:${proxy.port}`);
  await button(seat, t('page.settings.proxy.save')).click();
  await expect(page.getByText(t('page.settings.save.saved'))).toBeVisible();
  const target = page.getByRole('combobox', { name: t('page.settings.networkTest.target') });
  await target.fill('http://intranet.example');
  expect(proxy.targets).toEqual([]);
  await target.press('Enter');
  await expect(page.getByRole('alert')).toContainText(t('causes.PROXY_AUTH.title'));
  await button(seat, t('page.settings.networkTest.toProxy')).click();
  await expect(field(seat, t('page.settings.proxy.url'))).toBeFocused();
  await field(seat, t('page.settings.proxy.user')).fill(login.user);
  await field(seat, t('page.settings.proxy.password')).fill(login.password);
  await button(seat, t('page.settings.proxy.save')).click();
  await expect(field(seat, t('page.settings.proxy.password'))).toHaveValue('');
  await button(seat, t('page.settings.networkTest.go')).click();
  await expect(page.getByText(t('page.settings.networkTest.yes'), { exact: true })).toBeVisible();
  expect(proxy.targets).toEqual(['intranet.example:80', 'intranet.example:80']);
  expect(await page.content()).not.toContain(login.password);
  await Promise.all([proxy.close(), vendor.close()]);
});

test('a file of authorities is read out before it is trusted', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await openSection(seat, 'network');
  const choose = async (text: string) => {
    const choosing = page.waitForEvent('filechooser');
    await button(seat, t('page.settings.authorities.choose')).click();
    await (await choosing).setFiles({ name: 'empresa.pem', mimeType: 'text/plain', buffer: Buffer.from(text) });
  };
  await choose('no certificate');
  await expect(page.getByRole('alert')).toContainText(t('reasons.pemInvalid.message'));
  await choose(testAuthority());
  await expect(page.getByText(t('page.settings.authorities.look', { file: 'empresa.pem' }))).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Chaveiro test authority' })).toHaveCount(2);
  await button(seat, t('page.settings.authorities.trust')).click();
  await expect(button(seat, t('page.settings.authorities.remove'))).toBeVisible();
});

test('the passphrase is changed, and the old one opens nothing any more', async ({ page, t }) => {
  const seat = { page, t };
  const next = 'girafa telhado marmelo 9152 oceano';
  await finishFirstRun(seat);
  await openSection(seat, 'security');
  const open = () =>
    page
      .getByRole('button', { name: t('page.settings.passphrase.change') })
      .first()
      .click();
  const submit = () =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: t('page.settings.passphrase.change') })
      .click();
  await open();
  await field(seat, t('page.settings.passphrase.current')).fill('wrong');
  await field(seat, t('page.settings.passphrase.next')).fill(next);
  await submit();
  await expect(page.getByText(t('errors.WRONG_PASSPHRASE.message'))).toBeVisible();
  await field(seat, t('page.settings.passphrase.current')).fill(passphrase);
  await submit();
  await expect(page.getByText(t('page.settings.passphrase.changed'))).toBeVisible();
  await button(seat, t('page.lock.now')).click();
  await field(seat, t('page.passphrase.label')).fill(passphrase);
  await button(seat, t('page.unlock.submit')).click();
  await expect(page.getByText(t('errors.WRONG_PASSPHRASE.message'))).toBeVisible();
  await field(seat, t('page.passphrase.label')).fill(next);
  await button(seat, t('page.unlock.submit')).click();
  await expect(button(seat, t('page.lock.now'))).toBeVisible();
});

test('a new recovery key is kept and asked back before the dialog lets go, and prints as one page', async ({
  page,
  t,
}) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await openSection(seat, 'security');
  await button(seat, t('page.settings.recoveryKey.make')).click();
  await field(seat, t('page.passphrase.label')).fill(passphrase);
  await button(seat, t('page.settings.recoveryKey.go')).click();
  const groups = await readRecoveryKey(seat);
  expect(groups.size).toBe(14);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await accessibilityFaults(page), 'recovery kit').toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('article');
  await expect(sheet).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  const printed = await sheet.innerText();
  expect(printed.replace(/\s/g, '')).toContain(groups.get('14') ?? 'no group');
  expect(printed).toContain(t('page.recoveryKit.title'));
  expect(printed).toContain('Recovery kit of a Chaveiro vault');
  await page.emulateMedia({ media: 'screen' });
  await expect(sheet).toBeHidden();
  await button(seat, t('page.settings.recoveryKey.check')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('XXXX');
  await button(seat, t('page.settings.recoveryKey.finish')).click();
  await expect(dialog.getByText(/Este não é o grupo \d+ da chave/)).toHaveCount(2);
  await answerGroups(dialog, groups);
  await button(seat, t('page.settings.recoveryKey.finish')).click();
  await expect(page.getByText(t('page.settings.recoveryKey.done'))).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('diagnostics are shown whole before they go anywhere', async ({ page, t }) => {
  const seat = { page, t };
  await finishFirstRun(seat);
  await openSection(seat, 'diagnostics');
  await button(seat, t('page.settings.bundle.make')).click();
  await expect(page.getByRole('textbox', { name: t('page.settings.bundle.look') })).toHaveValue(
    /"format": "chaveiro-diagnostics"/,
  );
  const downloading = page.waitForEvent('download');
  await button(seat, t('page.settings.bundle.download')).click();
  expect((await downloading).suggestedFilename()).toBe(t('page.settings.bundle.fileName'));
});
