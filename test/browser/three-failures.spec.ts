// Task 5: whoever sees a failed test knows at once what is wrong, and a click begins to mend it.

import { connectProxy } from '../kit/servers/connect-proxy.ts';
import type { RunningServer } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { selfSignedCertificate } from '../kit/tls/certificates.ts';
import { accessibilityFaults } from './kit/axe.ts';
import { goodKey, refusedKey } from './kit/open-ai-vendor.ts';
import { addKey, button, field, pasteKey, row, type Seat, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

test.use({ agency: { organisations: 1, keysEach: 1 } });

const drawer = ({ page }: Seat) => page.getByRole('dialog');

const fixes = (seat: Seat) => drawer(seat).getByRole('group', { name: seat.t('page.test.fixes') });

/** The cause as it is headed, and the button that stands first under it. */
async function seesCause(seat: Seat, cause: 'PROXY_AUTH' | 'TLS_UNTRUSTED' | 'PERM_MODEL' | 'AUTH_INVALID') {
  const heading = drawer(seat).getByRole('heading', { level: 3 }).first();
  await expect(heading).toHaveText(seat.t(`causes.${cause}.title`));
  await expect(drawer(seat).getByText(seat.t(`causes.${cause}.fix`))).toBeVisible();
  return fixes(seat).getByRole('button').or(fixes(seat).getByRole('link')).first();
}

const testKey = (seat: Seat, label: string) => button(seat, seat.t('page.keyAction.test', { label })).click();

test.beforeEach(async ({ page, t, host }) => {
  await unlock({ page, t });
  await expect(page.getByRole('heading', { level: 1, name: t('page.overview.title') })).toBeVisible();
  await page.goto(`${host.url}#/system`);
  await expect(page.getByRole('heading', { level: 1, name: t('page.organisations.system') })).toBeVisible();
});

const looks = [
  { language: 'pt-BR', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const;

for (const { language, colorScheme } of looks) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('a proxy that wants a password leads to the proxy settings', async ({ page, t, host }) => {
      const seat = { page, t };
      const proxy = await connectProxy({ user: 'marina', password: 'da-empresa' });
      await addKey(seat, goodKey, 'Produção');
      await page.goto(`${host.url}#/settings/network`);
      await field(seat, t('page.settings.proxy.url')).fill(`http://127.0.0.1:${proxy.port}`);
      await button(seat, t('page.settings.proxy.save')).click();
      await expect(page.getByRole('contentinfo')).toContainText(`127.0.0.1:${proxy.port}`);
      await page.goto(`${host.url}#/system`);
      await testKey(seat, 'Produção');
      const first = await seesCause(seat, 'PROXY_AUTH');
      await expect(first).toHaveText(t('page.test.action.openProxySettings'));
      expect(await accessibilityFaults(page)).toEqual([]);
      await first.click();
      await expect(field(seat, t('page.settings.proxy.password'))).toBeVisible();
      await expect(drawer(seat)).toHaveCount(0);
      await proxy.close();
    });

    test('a certificate nobody vouches for leads to the authorities one trusts', async ({ page, t }) => {
      const seat = { page, t };
      const vendor = await untrustedVendor();
      await pasteKey(seat, goodKey);
      await field(seat, t('page.editor.label')).fill('Por dentro');
      await button(seat, t('page.editor.more')).click();
      await page.locator('[name="fields.baseUrl"]').fill(`https://127.0.0.1:${vendor.port}/v1`);
      await button(seat, t('page.editor.save')).click();
      await expect(row(seat, 'Por dentro')).toBeVisible();
      await testKey(seat, 'Por dentro');
      const first = await seesCause(seat, 'TLS_UNTRUSTED');
      await expect(first).toHaveText(t('page.test.action.openAuthorities'));
      expect(await accessibilityFaults(page)).toEqual([]);
      await first.click();
      await expect(page).toHaveURL(/#\/settings\/network/);
      await vendor.close();
    });

    test('a model the key may not use leads to the model in the key’s form', async ({ page, t }) => {
      const seat = { page, t };
      await pasteKey(seat, goodKey);
      await field(seat, t('page.editor.label')).fill('Robô');
      await button(seat, t('page.editor.more')).click();
      await page.locator('[name="settings.model"]').fill('gpt-que-nao-existe');
      await button(seat, t('page.editor.save')).click();
      await expect(row(seat, 'Robô')).toBeVisible();
      await testKey(seat, 'Robô');
      const first = await seesCause(seat, 'PERM_MODEL');
      await expect(first).toHaveText(t('page.test.action.editSettings'));
      expect(await accessibilityFaults(page)).toEqual([]);
      await first.click();
      await expect(page.locator('[name="settings.model"]')).toBeFocused();
    });
  });
}

const untrustedVendor = (): Promise<RunningServer> =>
  scriptedVendor({ routes: {}, tls: selfSignedCertificate('127.0.0.1') });

test('a refused key is pasted anew in the field the button leads to, by keyboard alone', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, refusedKey, 'Recusada');
  await testKey(seat, 'Recusada');
  const first = await seesCause(seat, 'AUTH_INVALID');
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[name="fields.apiKey"]')).toBeFocused();
  await page.evaluate((text) => navigator.clipboard.writeText(text), goodKey);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.locator('[name="fields.apiKey"]')).not.toHaveValue('');
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
});

test('the provider’s own page is a link that opens beside the console', async ({ page, t }) => {
  const seat = { page, t };
  await addKey(seat, refusedKey, 'Recusada');
  await testKey(seat, 'Recusada');
  const link = fixes(seat).getByRole('link', { name: t('page.test.action.openKeysPage', { provider: 'OpenAI' }) });
  await expect(link).toHaveAttribute('href', 'https://platform.openai.com/api-keys');
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', /noopener/);
});
