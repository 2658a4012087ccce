import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as answers from '../../shared/contract/cli-answers.ts';
import { testPassphrase } from '../kit/engine.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { commandLine } from './command-line.ts';

const recoveryKey = expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
const withoutPassphrase = { env: { LANG: 'en' } };

describe('chaveiro init', () => {
  it('makes the vault and gives the recovery key this once', async () => {
    const { ask } = commandLine();
    const { exit, answer } = await ask(['init']);
    expect({ exit, answer }).toEqual({
      exit: 0,
      answer: { vaultId: expect.any(String), recoveryKey, recoveryFile: null },
    });
    expect(answers.initAnswer.parse(answer)).toEqual(answer);
  });

  it('writes the recovery key to a new file only its owner can read, and nowhere else', async () => {
    const { run } = commandLine();
    const file = join(tempDir(), 'recovery.txt');
    const { exit, output } = await run(['init', '--recovery-out', file, '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ recoveryKey: null, recoveryFile: file });
    const written = readFileSync(file, 'utf8');
    expect(written.trim()).toEqual(recoveryKey);
    expect(output).not.toContain(written.trim());
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('overwrites nothing, and then makes no vault', async () => {
    const { ask } = commandLine();
    const file = join(tempDir(), 'recovery.txt');
    writeFileSync(file, 'mine');
    const { exit, answer } = await ask(['init', '--recovery-out', file]);
    expect({ exit, ...answer.error }).toMatchObject({ exit: 2, field: '--recovery-out', reason: 'fileExists' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await ask(['status'])).answer.vault).toBe('none');
  });

  it('leaves no empty file behind when the passphrase is refused', async () => {
    const { ask } = commandLine();
    const file = join(tempDir(), 'recovery.txt');
    const env = { CHAVEIRO_PASSPHRASE: '12345678' };
    const { exit, answer } = await ask(['init', '--recovery-out', file], { env });
    expect({ exit, code: answer.error.code }).toEqual({ exit: 2, code: 'WEAK_PASSPHRASE' });
    expect(existsSync(file)).toBe(false);
  });

  it('refuses a second vault with exit 5', async () => {
    const { ask } = commandLine();
    await ask(['init']);
    const { exit, answer } = await ask(['init']);
    expect({ exit, code: answer.error.code }).toEqual({ exit: 5, code: 'VAULT_EXISTS' });
  });

  it('names the first member as told, or as the system’s user', async () => {
    const told = commandLine();
    await told.ask(['init', '--member', 'Ana Souza']);
    expect((await told.ask(['member', 'list'])).answer.members).toMatchObject([{ name: 'Ana Souza', role: 'admin' }]);
    const untold = commandLine();
    await untold.ask(['init']);
    expect((await untold.ask(['member', 'list'])).answer.members).toMatchObject([{ name: 'ana' }]);
  });

  it('binds to the keychain unless told not to', async () => {
    const bound = commandLine();
    await bound.ask(['init']);
    expect((await bound.ask(['status'])).answer.deviceSecret).toBe(true);
    const unbound = commandLine();
    await unbound.ask(['init', '--no-keychain']);
    expect((await unbound.ask(['status'])).answer.deviceSecret).toBe(false);
  });

  it('tells a person to keep the recovery key, in their language', async () => {
    const { run } = commandLine();
    const { output } = await run(['init', '--lang', 'pt-BR']);
    expect(output).toMatch(/^O cofre foi criado\.\nChave de recuperação: [0-9A-Z-]+\nAnote-a/);
  });
});

describe('chaveiro status', () => {
  it('needs no passphrase, and tells of no owner but another process', async () => {
    const { ask } = commandLine();
    expect(await ask(['status'], withoutPassphrase)).toMatchObject({ exit: 0, answer: { vault: 'none', owner: null } });
    await ask(['init']);
    const { exit, answer } = await ask(['status'], withoutPassphrase);
    expect({ exit, answer }).toMatchObject({ exit: 0, answer: { vault: 'locked', mode: 'normal', reason: null } });
    expect(answers.statusAnswer.parse(answer)).toEqual(answer);
  });
});

describe('a vault that stays shut', () => {
  it('exits 3 where there is none, before a passphrase is asked for', async () => {
    const { ask } = commandLine();
    const { exit, answer } = await ask(['org', 'list'], withoutPassphrase);
    expect({ exit, code: answer.error.code }).toEqual({ exit: 3, code: 'VAULT_MISSING' });
  });

  it('exits 3 without a passphrase, and with a wrong one', async () => {
    const { ask } = commandLine();
    await ask(['init']);
    const without = await ask(['org', 'list'], withoutPassphrase);
    expect({ exit: without.exit, ...without.answer.error }).toMatchObject({
      exit: 3,
      code: 'VAULT_LOCKED',
      reason: 'passphraseMissing',
    });
    const wrong = await ask(['org', 'list'], { env: { CHAVEIRO_PASSPHRASE: `${testPassphrase}x` } });
    expect({ exit: wrong.exit, code: wrong.answer.error.code }).toEqual({ exit: 3, code: 'WRONG_PASSPHRASE' });
  });

  it('tells a person what to do, on standard error', async () => {
    const { run } = commandLine();
    await run(['init']);
    const { exit, output, errors } = await run(['org', 'list'], {
      env: { LANG: 'pt_BR', CHAVEIRO_PASSPHRASE: 'errada' },
    });
    expect({ exit, output }).toEqual({ exit: 3, output: '' });
    expect(errors).toContain('A senha mestra não abre este cofre.\nConfira o Caps Lock');
  });

  it('is locked again when the call ends', async () => {
    const { ask } = commandLine();
    await ask(['init']);
    await ask(['org', 'list']);
    expect((await ask(['status'])).answer.vault).toBe('locked');
  });
});

describe('chaveiro vault lock', () => {
  it('locks every session and says how the vault stands', async () => {
    const { ask, client } = commandLine();
    await ask(['init']);
    const window = client();
    await window.vault.unlock({ passphrase: testPassphrase });
    expect(await ask(['vault', 'lock'], withoutPassphrase)).toMatchObject({ exit: 0, answer: { vault: 'locked' } });
    expect((await window.vault.status({})).vault).toBe('locked');
  });
});
