import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as answers from '../../shared/contract/cli-answers.ts';
import { testPassphrase } from '../kit/engine.ts';
import { dropLaterSteps } from '../kit/older-schema.ts';
import { withRawStore } from '../kit/raw-store.ts';
import { commandLine } from './command-line.ts';
import { aVault, filePassphrase, newFile, nextPassphrase, secretFile } from './trouble-kit.ts';

const without = { env: { LANG: 'en' } };
const withNext = { env: { LANG: 'en', CHAVEIRO_PASSPHRASE: nextPassphrase } };

describe('chaveiro vault backup', () => {
  it('writes into the data folder, says what was read back, and is listed', async () => {
    const vault = await aVault();
    const { exit, answer } = await vault.ask(['vault', 'backup']);
    const told = answers.backupAnswer.parse(answer);
    expect({ exit, answer }).toEqual({ exit: 0, answer: told });
    expect(dirname(told.file)).toBe(join(vault.dataDir, 'backups'));
    expect(statSync(told.file)).toMatchObject({ size: told.bytes });
    expect(statSync(told.file).mode & 0o777).toBe(0o600);
    const listed = await vault.ask(['vault', 'backups']);
    expect(answers.backupListAnswer.parse(listed.answer).backups).toMatchObject([{ ...told, outcome: 'whole' }]);
  });

  it('writes where it is told, under a passphrase of its own', async () => {
    const vault = await aVault();
    const own = secretFile(filePassphrase);
    const file = await vault.backup(['--backup-passphrase-file', own]);
    const other = commandLine();
    expect((await other.ask(['vault', 'verify', file])).answer.error.reason).toBe('wrongBackupPassphrase');
    expect((await other.ask(['vault', 'verify', file, '--backup-passphrase-file', own], without)).exit).toBe(0);
  });

  it('is refused a weak passphrase of its own, and writes nothing', async () => {
    const vault = await aVault();
    const file = newFile();
    const words = ['vault', 'backup', file, '--backup-passphrase-file', secretFile('password')];
    const { exit, answer } = await vault.ask(words);
    expect({ exit, code: answer.error.code, there: existsSync(file) }).toEqual({
      exit: 2,
      code: 'WEAK_PASSPHRASE',
      there: false,
    });
  });
});

describe('chaveiro vault backups', () => {
  it('sets when the machine makes one by itself, and tells a person', async () => {
    const vault = await aVault();
    const set = await vault.ask(['vault', 'backups', '--every-hours', '12', '--keep', '14']);
    expect({ exit: set.exit, schedule: set.answer.schedule }).toEqual({
      exit: 0,
      schedule: { everyHours: 12, keep: 14 },
    });
    const { output } = await vault.run(['vault', 'backups', '--lang', 'pt-BR']);
    expect(output).toBe('Nada a mostrar.\nA máquina faz um a cada 12 h com o cofre desbloqueado e guarda 14.\n');
    expect((await vault.run(['vault', 'backups', '--every-hours', '0'])).output).toContain('none by itself');
    const refused = await vault.ask(['vault', 'backups', '--keep', '0']);
    expect({ exit: refused.exit, field: refused.answer.error.field }).toEqual({ exit: 2, field: '--keep' });
  });
});

describe('chaveiro vault verify', () => {
  it('opens all of it on a machine without a vault, and says what is inside', async () => {
    const vault = await aVault();
    const file = await vault.backup();
    const other = commandLine();
    const { exit, answer } = await other.ask(['vault', 'verify', file]);
    const told = answers.backupVerifyAnswer.parse(answer);
    expect({ exit, counts: told.counts, ok: told.audit.ok }).toEqual({
      exit: 0,
      counts: { organisations: 1, connections: 0, credentials: 1, secrets: 1 },
      ok: true,
    });
    const { output } = await other.run(['vault', 'verify', file, '--lang', 'pt-BR']);
    expect(output).toMatch(/^O backup está íntegro e abre\./);
    expect((await other.ask(['status'], without)).answer.vault).toBe('none');
  });

  it('takes the recovery key from a file', async () => {
    const vault = await aVault({ bound: true });
    const file = await vault.backup();
    const words = ['vault', 'verify', file, '--recovery-file', secretFile(vault.recoveryKey)];
    expect((await commandLine().ask(words, without)).exit).toBe(0);
  });
});

describe('chaveiro vault restore', () => {
  it('makes a vault of a backup: new passphrase, new recovery key into a file, the same organisations', async () => {
    const vault = await aVault();
    const file = await vault.backup();
    const other = commandLine();
    const out = newFile('recovery.txt');
    const words = ['vault', 'restore', file, '--no-keychain', '--shredded-from', vault.dataDir];
    const { exit, answer } = await other.ask([
      ...words,
      ...['--new-passphrase-file', secretFile(nextPassphrase), '--recovery-out', out],
    ]);
    const told = answers.backupRestoreAnswer.parse(answer);
    expect({ exit, ...told }).toMatchObject({ exit: 0, recoveryKey: null, recoveryFile: out, shredded: [] });
    expect(readFileSync(out, 'utf8').trim()).not.toBe(vault.recoveryKey);
    expect((await other.ask(['org', 'list'])).exit).toBe(3);
    expect((await other.ask(['org', 'list'], withNext)).answer.organisations).toMatchObject([{ slug: 'acme' }]);
    expect((await other.ask(['audit', 'verify'], withNext)).answer.ok).toBe(true);
  });

  it('leaves out what was shredded since, and says so in the language of the call', async () => {
    const vault = await aVault();
    const file = await vault.backup();
    const shredded = await vault.ask(['org', 'shred', 'acme', '--confirm', 'acme']);
    expect(shredded.answer.remainingBackups).toEqual([file]);
    const other = commandLine();
    const words = ['vault', 'restore', file, '--no-keychain', '--shredded-from', vault.dataDir, '--lang', 'pt-BR'];
    const { exit, output } = await other.run([...words, '--new-passphrase-file', secretFile(nextPassphrase)]);
    expect({ exit, output }).toEqual({
      exit: 0,
      output: expect.stringContaining(`Organizações destruídas não voltaram: ${shredded.answer.organisationId}.`),
    });
    expect((await other.ask(['org', 'list'], withNext)).answer.organisations).toEqual([]);
  });

  it('leaves neither vault nor recovery file behind when it is refused', async () => {
    const vault = await aVault();
    const file = await vault.backup();
    const other = commandLine();
    const out = newFile('recovery.txt');
    const words = ['vault', 'restore', file, '--recovery-out', out, '--new-passphrase-file', secretFile('password')];
    const { exit, answer } = await other.ask(words);
    expect({ exit, code: answer.error.code }).toEqual({ exit: 2, code: 'WEAK_PASSPHRASE' });
    expect(existsSync(out)).toBe(false);
    expect((await other.ask(['status'], without)).answer.vault).toBe('none');
  });
});

describe('chaveiro vault snapshots', () => {
  it('lists what accept-older takes, without a passphrase; the vault goes back to it', async () => {
    const vault = await aVault();
    expect((await vault.run(['vault', 'snapshots'], without)).output).toBe('None.\n');
    await vault.engine.close();
    await withRawStore(vault, dropLaterSteps);
    await vault.ask(['org', 'list']);
    const { exit, answer } = await vault.ask(['vault', 'snapshots'], without);
    const [snapshot] = answers.snapshotListAnswer.parse(answer).snapshots;
    expect({ exit, snapshot }).toMatchObject({ exit: 0, snapshot: { schema: 10, bytes: expect.any(Number) } });
    const name = snapshot?.name ?? '';
    const told = await vault.run(['vault', 'snapshots', '--lang', 'pt-BR'], without);
    expect(told.output).toMatch(new RegExp(`^Nome +Quando +Bytes +Esquema\\n${name} `));
    await vault.ask(['org', 'add', 'padaria']);
    const back = await vault.ask(['vault', 'accept-older', '--snapshot', name, '--confirm']);
    expect({ exit: back.exit, ...answers.statusAnswer.parse(back.answer) }).toMatchObject({ exit: 0, mode: 'normal' });
    expect((await vault.ask(['org', 'list'])).answer.organisations).toMatchObject([{ slug: 'acme' }]);
  });

  it('of a wrong passphrase goes back to nothing', async () => {
    const vault = await aVault();
    await vault.engine.close();
    await withRawStore(vault, dropLaterSteps);
    await vault.ask(['org', 'add', 'padaria']);
    const { answer } = await vault.ask(['vault', 'snapshots']);
    const words = ['vault', 'accept-older', '--snapshot', answer.snapshots[0].name, '--confirm'];
    const refused = await vault.ask(words, { env: { CHAVEIRO_PASSPHRASE: `${testPassphrase}x` } });
    expect({ exit: refused.exit, code: refused.answer.error.code }).toEqual({ exit: 3, code: 'WRONG_PASSPHRASE' });
    expect((await vault.ask(['org', 'list'])).answer.organisations).toHaveLength(2);
  });
});
