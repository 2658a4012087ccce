import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { tempDir } from '../kit/temp-dir.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('keychain-process.ts', import.meta.url));
const has = (program: string): boolean => existsSync(join('/usr/bin', program));
const hasKeyring = process.platform === 'linux' && has('dbus-run-session') && has('gnome-keyring-daemon');

/** A user of this machine: home and runtime folder of their own, nothing of whoever runs the tests. */
const aUser = () => {
  const home = tempDir();
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  return { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: runtime, XDG_DATA_HOME: home };
};
type User = ReturnType<typeof aUser>;

const last = (output: string): unknown => JSON.parse(output.trim().split('\n').at(-1) ?? '');

const plain = async (user: User, args: readonly string[]): Promise<unknown> =>
  last((await run(process.execPath, [script, ...args], { env: user })).stdout);

/** In a session of its own, after the keyring was started: open, or shut as after a login without its password. */
const inSession = async (user: User, start: 'open' | 'shut', args: readonly string[]): Promise<unknown> => {
  const daemon = 'gnome-keyring-daemon --components=secrets';
  const begin = start === 'open' ? `printf pw | ${daemon} --unlock` : `${daemon} --start`;
  const command = `${begin} >/dev/null 2>&1; exec "$0" "$@"`;
  const words = ['--', 'sh', '-c', command, process.execPath, script, ...args];
  return last((await run('dbus-run-session', words, { env: user })).stdout);
};

describe.skipIf(!hasKeyring)(
  'a vault bound to GNOME’s keyring (needs dbus-run-session and gnome-keyring-daemon)',
  () => {
    const bound = async () => {
      const user = aUser();
      const dataDir = tempDir();
      // Sound: `create` answers with the recovery key, or the expectations below fail.
      const made = (await inSession(user, 'open', [dataDir, 'create'])) as { recoveryKey: string };
      expect(made).toMatchObject({ vault: 'unlocked', deviceSecret: true });
      return { user, dataDir, recoveryKey: made.recoveryKey };
    };

    it('opens in the next session of its user', async () => {
      const { user, dataDir } = await bound();
      expect(await inSession(user, 'open', [dataDir, 'unlock'])).toMatchObject({ vault: 'unlocked', reason: null });
    });

    it('says that the keychain is gone where there is no session, and recovers without one', async () => {
      const { user, dataDir, recoveryKey } = await bound();
      expect(await plain(user, [dataDir, 'unlock'])).toMatchObject({
        code: 'DEVICE_SECRET_MISSING',
        reason: 'keychainAbsent',
      });
      expect(await plain(user, [dataDir, 'recover', recoveryKey])).toMatchObject({ deviceSecret: false });
      expect(await plain(user, [dataDir, 'unlock'])).toMatchObject({
        vault: 'unlocked',
        reason: 'olderCopyUnknowable',
      });
    });

    it('says that the keychain is locked, and opens once it is not', async () => {
      const { user, dataDir } = await bound();
      expect(await inSession(user, 'shut', [dataDir, 'unlock'])).toMatchObject({
        code: 'DEVICE_SECRET_MISSING',
        reason: 'keychainLocked',
      });
      expect(await inSession(user, 'open', [dataDir, 'unlock'])).toMatchObject({ vault: 'unlocked' });
    });

    it('says that it moved where another user’s keyring answers, and binds itself to that one by recovery', async () => {
      const { dataDir, recoveryKey } = await bound();
      const other = aUser();
      expect(await inSession(other, 'open', [dataDir, 'unlock'])).toMatchObject({
        code: 'DEVICE_SECRET_MISSING',
        reason: 'keychainMoved',
      });
      expect(await inSession(other, 'open', [dataDir, 'recover', recoveryKey])).toMatchObject({ deviceSecret: true });
      expect(await inSession(other, 'open', [dataDir, 'unlock'])).toMatchObject({ vault: 'unlocked' });
    });
  },
);
