import { existsSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openOwner } from '../../electron/cli/ask-owner.ts';
import { reachEngine } from '../../electron/cli/reach-engine.ts';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { openPaths } from '../../electron/core/adapters/paths.ts';
import type { OwnerControls } from '../../electron/core/control/control-api.ts';
import { serveControl } from '../../electron/core/control/serve-control.ts';
import { anApiKey } from '../kit/builders.ts';
import { noCrashes } from '../kit/crashes.ts';
import { testPassphrase } from '../kit/engine.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { type CallOptions, callCli, commandLine, readDocument } from './command-line.ts';

const never = new AbortController().signal;
const reachIn = (dataDir: string | null, signal = never) => reachEngine({ dataDir, signal, crashes: noCrashes() });
const page = { kind: 'page', url: 'http://127.0.0.1:4870', file: '/data/run/open.html' } as const;

/** A running owner of a data folder, and the command in another process's place, reaching it over the socket. */
async function withOwner() {
  const dataDir = tempDir();
  const paths = openPaths(dataDir);
  const owner = commandLine({ dataDir });
  const controls: OwnerControls = { open: async () => page, stop: () => undefined };
  const clock = systemClock();
  const control = await serveControl({ ...owner, ...owner.ports, controls, paths, clock, keychain: 'absent' });
  onTestFinished(async () => {
    await control.close();
    await owner.engine.close();
  });
  const env = { LANG: 'en', CHAVEIRO_PASSPHRASE: testPassphrase };
  const reach = (folder: string | null) => reachIn(folder);
  const ask = async (line: string, options: CallOptions = {}) => {
    const ran = await callCli([...line.split(' '), '--data', dataDir, '--json'], { env, reach, ...options });
    return { exit: ran.exit, answer: readDocument(ran) };
  };
  return { dataDir, owner, ask };
}

describe('with an owner running', () => {
  it('a call goes to it, and its answer, errors and exit codes are the same', async () => {
    const { ask } = await withOwner();
    expect(await ask('status')).toMatchObject({
      exit: 0,
      answer: { vault: 'none', owner: { pid: process.pid, kind: 'service' } },
    });
    expect(await ask('init --no-keychain')).toMatchObject({ exit: 0 });
    expect(await ask('org add acme')).toMatchObject({ exit: 0, answer: { slug: 'acme' } });
    const piped = JSON.stringify({ fields: { apiKey: anApiKey() } });
    expect(await ask('credential add --org acme --provider openai --label a --stdin', { piped })).toMatchObject({
      exit: 0,
    });
    expect(await ask('resolve --org acme --category AI')).toMatchObject({
      exit: 0,
      answer: { chosen: { label: 'a' } },
    });
    expect(await ask('test --all')).toMatchObject({ exit: 1, answer: { results: [{ cause: 'DNS_NX' }] } });
    expect(await ask('org add acme')).toMatchObject({ exit: 5, answer: { error: { reason: 'slugTaken' } } });
    expect(await ask('org show nobody')).toMatchObject({ exit: 4, answer: { error: { code: 'NOT_FOUND' } } });
    const wrong = { env: { CHAVEIRO_PASSPHRASE: 'wrong' } };
    expect(await ask('org list', wrong)).toMatchObject({ exit: 3, answer: { error: { code: 'WRONG_PASSPHRASE' } } });
  });

  it('a call presents the passphrase even while a window is open, and leaves the window open', async () => {
    const { ask, owner } = await withOwner();
    await ask('init --no-keychain');
    const window = owner.client();
    await window.vault.unlock({ passphrase: testPassphrase });
    expect((await ask('org list', { env: { LANG: 'en' } })).exit).toBe(3);
    expect((await ask('org list')).exit).toBe(0);
    expect((await window.vault.status({})).vault).toBe('unlocked');
  });

  it('its page can be opened, and nothing of it is left in the folder by asking', async () => {
    const { dataDir } = await withOwner();
    expect(await openOwner(dataDir)).toEqual(page);
    expect(existsSync(page.file)).toBe(false);
  });
});

describe('without an owner', () => {
  it('there is nothing to open', async () => {
    expect(await openOwner(tempDir())).toBeNull();
  });

  it('a call owns the folder for its run only: the next one may', async () => {
    const dataDir = tempDir();
    for (const _run of ['first', 'second']) {
      const reached = await reachIn(dataDir);
      expect(reached.forwarded).toBe(false);
      expect((await reached.client.vault.status({})).vault).toBe('none');
      await reached.close();
    }
  });

  it('a call waits for another that owns the folder, and then goes on', async () => {
    const dataDir = tempDir();
    const first = await reachIn(dataDir);
    const second = reachIn(dataDir);
    await first.close();
    const reached = await second;
    expect(reached.forwarded).toBe(false);
    await reached.close();
  });

  it('a waiting call ends when it is interrupted', async () => {
    const dataDir = tempDir();
    const first = await reachIn(dataDir);
    const interrupt = new AbortController();
    const second = reachIn(dataDir, interrupt.signal);
    interrupt.abort(new Error('interrupted'));
    await expect(second).rejects.toThrow('interrupted');
    await first.close();
  });

  it('a call gives up with BUSY when the folder stays in use', async () => {
    const dataDir = tempDir();
    const first = await reachIn(dataDir);
    await expect(reachIn(dataDir)).rejects.toMatchObject({
      code: 'BUSY',
      details: { reason: 'ownerElsewhere' },
    });
    await first.close();
  });
});
