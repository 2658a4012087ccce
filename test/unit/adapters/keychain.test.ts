import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stateOfError } from '../../../electron/core/adapters/keychain.ts';
import { socketsOfBusAddress } from '../../../electron/core/adapters/session-bus.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('keychain-process.ts', import.meta.url));
const onLinux = process.platform === 'linux';
const has = (program: string): boolean => existsSync(join('/usr/bin', program));

/** Surroundings with no session of any user, except for what is added. */
const env = (added: Record<string, string> = {}) => {
  const home = tempDir();
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  return { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: runtime, XDG_DATA_HOME: home, ...added };
};

const ask = async (command: readonly string[], surroundings: NodeJS.ProcessEnv): Promise<unknown> => {
  const [program = '', ...args] = command;
  const { stdout } = await run(program, args, { env: surroundings });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
};

/** Settings of a bus that starts nobody by itself: on a desktop, asking for the keyring alone would bring it up. */
const quietBus = (): string => {
  const path = join(tempDir(), 'bus.conf');
  const policy =
    '<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>';
  writeFileSync(path, `<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>${policy}</busconfig>`);
  return path;
};

const node = [process.execPath, script];
const refused = { set: 'refused', get: 'refused', deleted: 'refused', getAgain: 'refused' };

describe('what a keychain says', () => {
  it.each([
    ['Platform failure: DBus error: Using X11 for dbus-daemon autolaunch was disabled at compile time', 'absent'],
    ['org.freedesktop.DBus.Error.ServiceUnknown: The name org.freedesktop.secrets was not provided', 'absent'],
    ['Cannot find native binding', 'absent'],
    ['Secret Service: no result found', 'locked'],
    ['Secret Service: object locked', 'locked'],
    ['Prompt was dismissed', 'locked'],
    ['User interaction is not allowed.', 'locked'],
  ])('%j means %s', (message, state) => {
    expect(stateOfError(new Error(message))).toBe(state);
  });
});

describe('the address of a session bus', () => {
  it.each([
    ['unix:path=/run/user/1000/bus', ['/run/user/1000/bus']],
    ['unix:guid=0a,path=/tmp/dbus%2d1', ['/tmp/dbus-1']],
    ['unix:abstract=/tmp/dbus-x,guid=0a', ['\0/tmp/dbus-x']],
    ['tcp:host=localhost,port=1;unix:path=/tmp/b', ['/tmp/b']],
    ['autolaunch:', []],
    ['', []],
  ])('%j names the sockets %j', (address, sockets) => {
    expect(socketsOfBusAddress(address)).toEqual(sockets);
  });
});

describe.skipIf(!onLinux)('the keychain of a Linux machine', () => {
  it('is absent without a session bus, and keeps nothing anywhere else instead', async () => {
    expect(await ask(node, env())).toEqual({ state: 'absent', ...refused });
  });

  it('is absent where the bus cannot be reached', async () => {
    const surroundings = env({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' });
    expect(await ask(node, surroundings)).toEqual({ state: 'absent', ...refused });
  });

  it('is absent where the bus takes the call and never answers', async () => {
    const path = join(tempDir(), 'bus');
    const silent = createServer(() => undefined).listen(path);
    await once(silent, 'listening');
    onTestFinished(() => void silent.close());
    const surroundings = env({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${path}` });
    expect(await ask([...node, '--state-only'], surroundings)).toEqual({ state: 'absent' });
  });

  it.skipIf(!has('dbus-run-session'))('is absent where nobody on the bus keeps secrets', async () => {
    const bus = ['dbus-run-session', `--config-file=${quietBus()}`, '--'];
    expect(await ask([...bus, ...node], env())).toEqual({ state: 'absent', ...refused });
  });

  const keyring = has('dbus-run-session') && has('gnome-keyring-daemon');
  it.skipIf(!keyring)('keeps bytes and gives them back, where GNOME’s keyring is open', async () => {
    const unlock = 'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null';
    const command = `${unlock}; exec "${process.execPath}" "${script}"`;
    expect(await ask(['dbus-run-session', '--', 'sh', '-c', command], env())).toEqual({
      state: 'ready',
      set: 'undefined',
      get: '00ff10',
      deleted: 'undefined',
      getAgain: 'null',
    });
  });
});
