import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as answers from '../../shared/contract/cli-answers.ts';
import { type TestEngineOptions, testPassphrase } from '../kit/engine.ts';
import { memoryKeychain } from '../kit/keychain.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { commandLine } from './command-line.ts';

const newPassphrase = 'girafa telhado bússola morango 52';
const withNew = { env: { LANG: 'en', CHAVEIRO_PASSPHRASE: newPassphrase } };
const without = { env: { LANG: 'en' } };

const secretFile = (text: string): string => {
  const path = join(tempDir(), 'secret.txt');
  writeFileSync(path, `${text}\n`, { mode: 0o600 });
  return path;
};

const withVault = async (options: TestEngineOptions = {}) => {
  const line = commandLine(options);
  const { answer } = await line.ask(['init']);
  return { ...line, recoveryKey: String(answer.recoveryKey) };
};

describe('chaveiro vault passwd', () => {
  it('changes the passphrase to the one in a file', async () => {
    const { ask } = await withVault();
    const { exit, answer } = await ask(['vault', 'passwd', '--new-passphrase-file', secretFile(newPassphrase)]);
    expect({ exit, answer: answers.passwdAnswer.parse(answer) }).toEqual({
      exit: 0,
      answer: { changed: 'passphrase', recoveryKey: null, recoveryFile: null },
    });
    expect((await ask(['org', 'list'])).exit).toBe(3);
    expect((await ask(['org', 'list'], withNew)).exit).toBe(0);
  });

  it('asks for the new one twice where a person is there', async () => {
    const { run } = await withVault();
    const typed = [newPassphrase, newPassphrase];
    const input = { isTerminal: true, readAll: async () => '', readSecret: async () => typed.shift() ?? '' };
    const errors = { isTerminal: true, write: () => undefined };
    const env = { LANG: 'pt_BR', CHAVEIRO_PASSPHRASE: testPassphrase };
    const { exit, output } = await run(['vault', 'passwd'], { env, input, errors });
    expect({ exit, output }).toEqual({
      exit: 0,
      output: 'A senha mestra foi trocada. Todas as outras sessões foram bloqueadas.\n',
    });
  });

  it.each([
    ['no new passphrase at all', [], 'passphraseMissing'],
    ['a file others can read', ['--new-passphrase-file', '/etc/passwd'], 'fileReadableByOthers'],
    ['a recovery file without a new key', ['--recovery-out', '/tmp/unused'], 'chooseOne'],
  ])('exits 2 with %s, and the passphrase stays', async (_, words, reason) => {
    const { ask } = await withVault();
    const { exit, answer } = await ask(['vault', 'passwd', ...words]);
    expect({ exit, reason: answer.error.reason }).toEqual({ exit: 2, reason });
    expect((await ask(['org', 'list'])).exit).toBe(0);
  });

  it('makes a new recovery key into a file only its owner can read; the one before is dead', async () => {
    const { ask, recoveryKey } = await withVault();
    const out = join(tempDir(), 'recovery.txt');
    const { exit, answer } = await ask(['vault', 'passwd', '--new-recovery-key', '--recovery-out', out]);
    expect({ exit, answer }).toEqual({
      exit: 0,
      answer: { changed: 'recoveryKey', recoveryKey: null, recoveryFile: out },
    });
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const recover = (file: string) => ask(['vault', 'recover', '--recovery-file', file], withNew);
    expect((await recover(secretFile(recoveryKey))).answer.error).toMatchObject({
      code: 'WRONG_PASSPHRASE',
      reason: 'wrongRecoveryKey',
    });
    expect(readFileSync(out, 'utf8')).not.toContain(recoveryKey);
    expect((await recover(out)).exit).toBe(0);
  });
});

describe('chaveiro vault recover', () => {
  it('sets a new passphrase from files alone, and says how the vault stands', async () => {
    const { ask, recoveryKey } = await withVault();
    const words = ['--recovery-file', secretFile(recoveryKey), '--new-passphrase-file', secretFile(newPassphrase)];
    const { exit, answer } = await ask(['vault', 'recover', ...words], without);
    expect({ exit, answer: answers.statusAnswer.parse(answer) }).toMatchObject({ exit: 0, answer: { owner: null } });
    expect((await ask(['org', 'list'], withNew)).exit).toBe(0);
  });

  it('works when the keychain lost its part, and names the way when a passphrase is tried', async () => {
    const keychain = memoryKeychain();
    const { ask, recoveryKey } = await withVault({ keychain });
    keychain.entries.clear();
    const shut = await ask(['org', 'list']);
    expect({ exit: shut.exit, ...shut.answer.error }).toMatchObject({
      exit: 3,
      code: 'DEVICE_SECRET_MISSING',
      reason: 'keychainMoved',
      fix: expect.stringContaining('vault recover'),
    });
    expect((await ask(['vault', 'recover', '--recovery-file', secretFile(recoveryKey)], withNew)).exit).toBe(0);
    expect((await ask(['org', 'list'], withNew)).exit).toBe(0);
  });

  it('exits 3 where there is no vault, and 2 without a recovery key', async () => {
    const { ask } = commandLine();
    expect((await ask(['vault', 'recover'], withNew)).exit).toBe(3);
    await ask(['init']);
    const { exit, answer } = await ask(['vault', 'recover'], withNew);
    expect({ exit, ...answer.error }).toMatchObject({ exit: 2, field: '--recovery-file', reason: 'required' });
  });
});

describe('chaveiro vault accept-older', () => {
  it('refuses to write, and to go on unconfirmed; then goes on with the older copy', async () => {
    const line = await withVault();
    const store = join(line.dataDir, 'store.db');
    await line.engine.close();
    const yesterday = readFileSync(store);
    await line.ask(['org', 'add', 'padaria', '--name', 'Padaria']);
    await line.engine.close();
    writeFileSync(store, yesterday);
    const refused = await line.ask(['org', 'add', 'padaria', '--name', 'Padaria']);
    expect({ exit: refused.exit, ...refused.answer.error }).toMatchObject({
      exit: 7,
      code: 'OLDER_COPY',
      reason: 'readOnly',
      fix: expect.stringContaining('vault accept-older'),
    });
    const unconfirmed = await line.ask(['vault', 'accept-older']);
    expect({ exit: unconfirmed.exit, ...unconfirmed.answer.error }).toMatchObject({
      exit: 2,
      code: 'CONFIRMATION_REQUIRED',
      reason: 'acceptOlder',
    });
    const accepted = await line.ask(['vault', 'accept-older', '--confirm']);
    expect({ exit: accepted.exit, ...answers.statusAnswer.parse(accepted.answer) }).toMatchObject({
      exit: 0,
      mode: 'normal',
      reason: null,
    });
    expect((await line.ask(['org', 'add', 'padaria', '--name', 'Padaria'])).exit).toBe(0);
  });
});
