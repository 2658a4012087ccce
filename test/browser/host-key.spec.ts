import { connect, createServer } from 'node:net';
import { listen } from '../kit/servers/running-server.ts';
import { sshUser, startSsh } from '../kit/servers/ssh.ts';
import { anSshKey, hostKeyOf } from '../kit/servers/ssh-keys.ts';
import { accessibilityFaults } from './kit/axe.ts';
import { button, field, type Seat, unlock } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

const label = 'Servidor do site';

/** A server that is installed anew: its address stays, its key does not. */
async function reinstalled(keys: readonly string[]) {
  const servers = await Promise.all(keys.map((hostKey) => startSsh({ hostKey, shell: true })));
  const now = { port: servers[0]?.port ?? 0 };
  const address = await listen(
    createServer((socket) => {
      const server = connect(now.port, '127.0.0.1');
      for (const end of [socket, server]) end.on('error', () => undefined);
      socket.pipe(server).pipe(socket);
    }),
  );
  return {
    port: address.port,
    reinstall: () => {
      now.port = servers[1]?.port ?? 0;
    },
    close: async () => {
      await Promise.all([address, ...servers].map((one) => one.close()));
    },
  };
}

/** Puts a server's login in and tests it. */
async function addServer(seat: Seat, host: { readonly url: string }, port: number): Promise<void> {
  const { page, t } = seat;
  await page.goto(`${host.url}#/system`);
  await button(seat, t('page.keys.add')).first().click();
  await page.getByRole('combobox', { name: t('page.editor.provider') }).fill('SSH');
  await page.getByRole('option', { name: 'SSH (password)' }).click();
  const form = page.getByRole('dialog');
  await form.locator('[name="fields.host"]').fill('127.0.0.1');
  await form.locator('[name="fields.port"]').fill(String(port));
  await form.locator('[name="fields.username"]').fill(sshUser.username);
  await form.locator('[name="fields.password"]').fill(sshUser.password);
  await field(seat, t('page.editor.label')).fill(label);
  await button(seat, t('page.editor.saveAndTest')).click();
}

const looks = [
  { language: 'pt-BR', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
] as const;

for (const { language, colorScheme } of looks) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme, agency: { organisations: 1, keysEach: 1 } });

    test('a server’s key is pinned; another one is compared, trusted and tested again', async ({ page, t, host }) => {
      const seat = { page, t };
      const [first, second] = [anSshKey(), anSshKey()];
      const server = await reinstalled([first, second]);
      const { port } = server;
      try {
        await unlock(seat);
        await addServer(seat, host, port);
        const drawer = page.getByRole('dialog');
        await expect(drawer.getByText(t('page.test.hostKey.first'))).toContainText(hostKeyOf(first).fingerprint);
        expect(await accessibilityFaults(page)).toEqual([]);

        server.reinstall();
        await button(seat, t('page.test.again')).click();
        await expect(drawer.getByText(t('page.test.hostKey.changed'))).toBeVisible();
        await expect(drawer.getByText(hostKeyOf(first).fingerprint, { exact: true }).first()).toBeVisible();
        await expect(drawer.getByText(hostKeyOf(second).fingerprint, { exact: true }).first()).toBeVisible();
        expect(await accessibilityFaults(page)).toEqual([]);

        // From here by keyboard alone.
        await button(seat, t('page.test.hostKey.trust')).focus();
        await page.keyboard.press('Enter');
        const ask = page.getByRole('dialog', { name: t('page.test.hostKey.title', { host: `127.0.0.1:${port}` }) });
        await expect(ask.getByText(t('page.test.hostKey.warning'))).toBeVisible();
        await expect(ask.getByRole('button', { name: t('page.test.hostKey.confirm') })).toBeDisabled();
        expect(await accessibilityFaults(page)).toEqual([]);
        await expect(ask.getByRole('checkbox')).toBeFocused();
        await page.keyboard.press('Space');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await expect(drawer.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
        await expect(drawer.getByText(t('page.test.hostKey.changed'))).toHaveCount(0);
      } finally {
        await server.close();
      }
    });
  });
}
