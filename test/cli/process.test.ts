import { execFile } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApiKey } from '../kit/builders.ts';
import { testPassphrase } from '../kit/engine.ts';
import { makeTempDir } from '../kit/temp-dir.ts';
import { exitOf, findOlderNode, runProcess, startProcess } from './run-process.ts';

const canary = anApiKey('S3cretCanary');
const isWindows = process.platform === 'win32';

const folder = makeTempDir();
const data = join(folder.path, 'data');
const passphraseFile = join(folder.path, 'passphrase');
const opened = ['--data', data, '--passphrase-file', passphraseFile] as const;

/** Every file under a folder, as text in which a canary would be seen. */
const everythingIn = (path: string): string =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');

beforeAll(async () => {
  writeFileSync(passphraseFile, `${testPassphrase}\n`, { mode: 0o600 });
  const { exit, errors } = await runProcess([
    'init',
    ...opened,
    '--no-keychain',
    '--recovery-out',
    join(folder.path, 'recovery'),
  ]);
  if (exit !== 0) throw new Error(`init exited ${exit}: ${errors}`);
});
afterAll(() => folder.remove());

describe('the real command', () => {
  it('keeps its folder and files to their owner', () => {
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'vault.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(data, 'store.db')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder.path, 'recovery')).mode & 0o777).toBe(0o600);
  });

  it('answers status without a passphrase, the folder taken from the environment', async () => {
    const { exit, output, errors } = await runProcess(['status', '--json'], { env: { CHAVEIRO_DATA: data } });
    expect({ exit, errors }).toEqual({ exit: 0, errors: '' });
    expect(JSON.parse(output)).toMatchObject({ vault: 'locked', owner: null, versions: { app: expect.any(String) } });
  });

  it('stores a secret from standard input, which is then nowhere in clear', async () => {
    const piped = JSON.stringify({ fields: { apiKey: canary } });
    const words = [
      'credential',
      'add',
      '--system',
      '--provider',
      'openai',
      '--label',
      'a',
      '--stdin',
      ...opened,
      '--json',
    ];
    const { exit, output, errors } = await runProcess(words, { piped });
    expect({ exit, errors }).toEqual({ exit: 0, errors: '' });
    expect(JSON.parse(output)).toMatchObject({ label: 'a' });
    expect(output).not.toContain(canary);
    expect(everythingIn(data)).not.toContain(canary);
    expect(everythingIn(data)).not.toContain(testPassphrase);
  });

  it('exits 3 with a wrong passphrase from the environment', async () => {
    const env = { CHAVEIRO_PASSPHRASE: `${testPassphrase}!` };
    const { exit, output } = await runProcess(['org', 'list', '--data', data, '--json'], { env });
    expect({ exit, code: JSON.parse(output).error.code }).toEqual({ exit: 3, code: 'WRONG_PASSPHRASE' });
  });

  it.skipIf(isWindows)('refuses a passphrase file that others can read', async () => {
    const file = join(folder.path, 'shared-passphrase');
    writeFileSync(file, testPassphrase);
    chmodSync(file, 0o644);
    const { exit, output } = await runProcess(['org', 'list', '--data', data, '--passphrase-file', file, '--json']);
    expect({ exit, reason: JSON.parse(output).error.reason }).toEqual({ exit: 2, reason: 'fileReadableByOthers' });
  });

  it('takes the passphrase from standard input where the file is a dash', async () => {
    const words = ['member', 'list', '--data', data, '--passphrase-file', '-', '--json'];
    expect((await runProcess(words, { piped: `${testPassphrase}\n` })).exit).toBe(0);
  });

  it('asks nobody where nobody is at the terminal', async () => {
    const { exit, output } = await runProcess(['org', 'list', '--data', data, '--json']);
    expect({ exit, ...JSON.parse(output).error }).toMatchObject({ exit: 3, reason: 'passphraseMissing' });
  });

  it.skipIf(isWindows)('does not mind a reader that has gone', async () => {
    const line = `"$NODE" electron/cli/launch.js provider list --data "$DATA" | true; echo "\${PIPESTATUS[0]}"`;
    const env = { ...process.env, NODE: process.execPath, DATA: data };
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', line], { env });
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' });
  });
});

describe('the launcher', () => {
  const older = findOlderNode();

  it.skipIf(older === null)('runs under the Node that npm ci brought when an older one started it', async () => {
    const node = older ?? process.execPath;
    const ran = await runProcess(['status', '--data', data, '--json'], { node });
    expect({ exit: ran.exit, vault: JSON.parse(ran.output).vault }).toEqual({ exit: 0, vault: 'locked' });
    expect((await runProcess(['nonsense'], { node })).exit).toBe(2);
  });
});

// The page is built first where nobody did yet.
const withBuild = 180_000;

describe('chaveiro serve', { timeout: withBuild }, () => {
  it('owns the folder, answers other calls, locks a second one out, and stops when told', async () => {
    const serving = startProcess(['serve', '--data', data, '--json']);
    const ended = exitOf(serving);
    const lines = createInterface(serving.stdout)[Symbol.asyncIterator]();
    const { url } = JSON.parse((await lines.next()).value ?? '');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/?$/);
    const status = await runProcess(['status', '--data', data, '--json']);
    expect(JSON.parse(status.output)).toMatchObject({ owner: { pid: serving.pid, kind: 'service' } });
    const list = await runProcess(['credential', 'list', ...opened, '--json']);
    expect(JSON.parse(list.output).credentials).toMatchObject([{ label: 'a' }]);
    const stop = await runProcess(['stop', '--data', data, '--json']);
    expect({ exit: stop.exit, answer: JSON.parse(stop.output) }).toEqual({ exit: 0, answer: { stopped: serving.pid } });
    expect(await ended).toBe(0);
    expect(JSON.parse((await runProcess(['stop', '--data', data, '--json'])).output)).toEqual({ stopped: null });
  });

  it.skipIf(isWindows)('ends in order on SIGTERM', async () => {
    const serving = startProcess(['serve', '--data', data]);
    const ended = exitOf(serving);
    const lines = createInterface(serving.stdout)[Symbol.asyncIterator]();
    expect((await lines.next()).value).toContain('http://127.0.0.1:');
    serving.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(JSON.parse((await runProcess(['status', '--data', data, '--json'])).output).owner).toBeNull();
  });
});
