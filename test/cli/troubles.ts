import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatRecoveryKey } from '../../electron/vault/recovery-key.ts';
import type { ErrorCode } from '../../shared/errors/codes.ts';
import type { Reason } from '../../shared/errors/reasons.ts';
import { testPassphrase } from '../kit/engine.ts';
import { seededRandom } from '../kit/random.ts';
import { withRawStore } from '../kit/raw-store.ts';
import { type CallOptions, type CommandLine, commandLine } from './command-line.ts';
import {
  aVault,
  changedCopy,
  filePassphrase,
  flipped,
  forged,
  newFile,
  nextPassphrase,
  secretFile,
} from './trouble-kit.ts';

/** What a person types, on which machine, for something to go wrong. */
export type Attempt = {
  readonly line: Pick<CommandLine, 'ask' | 'run'>;
  readonly words: readonly string[];
  readonly options?: CallOptions;
};

/** Something that goes wrong, and what it must say: its code and exit, and in both languages what to type next. */
export type Trouble = {
  readonly name: string;
  readonly provoke: () => Promise<Attempt>;
  readonly code: ErrorCode;
  readonly reason?: Reason;
  readonly exit: number;
  /** Words of the remedy, the same in both languages, or each its own. */
  readonly next: string | readonly [en: string, ptBR: string];
};

const wrong = 'outra senha qualquer 90 girassol';
const withPassphrase = (passphrase: string): CallOptions => ({
  env: { LANG: 'en', CHAVEIRO_PASSPHRASE: passphrase },
});
const nobody: CallOptions = { env: { LANG: 'en' } };
const strangeRecoveryKey = formatRecoveryKey(seededRandom('another vault').bytes(32));
const newWords = ['--new-passphrase-file'] as const;
const restoring = (file: string): readonly string[] => [
  ...['vault', 'restore', file, '--shredded-from', '/nowhere', '--no-keychain'],
  ...[...newWords, secretFile(nextPassphrase)],
];
const cut = (bytes: Buffer): Buffer => bytes.subarray(0, -40);
const ofTomorrow = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, 4), Buffer.from([9]), bytes.subarray(5)]);
const mistyped = (key: string): string => `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`;

/** An older store in the place of the latest. */
async function anOlderCopy(): Promise<CommandLine> {
  const vault = await aVault();
  await vault.engine.close();
  const store = join(vault.dataDir, 'store.db');
  const yesterday = readFileSync(store);
  await vault.ask(['org', 'add', 'padaria']);
  await vault.engine.close();
  writeFileSync(store, yesterday);
  return vault;
}

async function aNewerStore(): Promise<CommandLine> {
  const vault = await aVault();
  await vault.engine.close();
  await withRawStore(vault, (database) => void database.pragma('user_version = 9990'));
  return vault;
}

/** A vault bound to a keychain that then changes. */
async function aKeychain(change: (keychain: Awaited<ReturnType<typeof aVault>>['keychain']) => void): Promise<Attempt> {
  const vault = await aVault({ bound: true });
  change(vault.keychain);
  return { line: vault, words: ['org', 'list'] };
}

const open = async (change: (bytes: Buffer) => Buffer, passphrase = filePassphrase): Promise<Attempt> => {
  const vault = await aVault();
  const file = changedCopy(await vault.exported(), change);
  const words = ['export', 'open', file, '--out', newFile(), '--export-passphrase-file', secretFile(passphrase)];
  return { line: vault, words, options: nobody };
};

const as = (bytes: Buffer): Buffer => bytes;

/** A backup of one vault, changed, met by the command on another machine. */
const elsewhere = async (
  change: (bytes: Buffer) => Buffer,
  words: (file: string, recoveryKey: string) => readonly string[],
  options: CallOptions = withPassphrase(testPassphrase),
): Promise<Attempt> => {
  const vault = await aVault();
  const file = changedCopy(await vault.backup(), change);
  return { line: commandLine(), words: words(file, vault.recoveryKey), options };
};

const verifying = (file: string): readonly string[] => ['vault', 'verify', file];

const vaultTroubles: readonly Trouble[] = [
  {
    name: 'there is no vault',
    provoke: async () => ({ line: commandLine(), words: ['org', 'list'] }),
    ...{ code: 'VAULT_MISSING', exit: 3, next: '--data' },
  },
  {
    name: 'no passphrase is given',
    provoke: async () => ({ line: await aVault(), words: ['org', 'list'], options: nobody }),
    ...{ code: 'VAULT_LOCKED', reason: 'passphraseMissing', exit: 3, next: '--passphrase-file' },
  },
  {
    name: 'the passphrase is wrong',
    provoke: async () => ({ line: await aVault(), words: ['org', 'list'], options: withPassphrase(wrong) }),
    ...{ code: 'WRONG_PASSPHRASE', exit: 3, next: 'vault recover' },
  },
  {
    name: 'both copies of the header are damaged',
    provoke: async () => {
      const vault = await aVault();
      for (const name of ['vault.json', 'vault.json.bak']) await vault.damage(name, (bytes) => flipped(bytes, 60));
      return { line: vault, words: ['org', 'list'] };
    },
    ...{ code: 'HEADER_DAMAGED', exit: 7, next: 'vault restore' },
  },
  {
    name: 'the header was altered',
    provoke: async () => {
      const vault = await aVault();
      for (const name of ['vault.json', 'vault.json.bak']) await vault.damage(name, forged);
      return { line: vault, words: ['org', 'list'] };
    },
    ...{ code: 'HEADER_ALTERED', exit: 7, next: 'vault.json.bak' },
  },
  {
    name: 'the store is damaged',
    provoke: async () => {
      const vault = await aVault();
      await vault.damage('store.db', (bytes) => Buffer.alloc(bytes.length, 7));
      return { line: vault, words: ['org', 'list'] };
    },
    ...{ code: 'STORE_DAMAGED', exit: 7, next: 'vault snapshots' },
  },
  {
    name: 'an older copy is written to',
    provoke: async () => ({ line: await anOlderCopy(), words: ['org', 'add', 'oficina'] }),
    ...{ code: 'OLDER_COPY', reason: 'readOnly', exit: 7, next: 'vault accept-older' },
  },
  {
    name: 'an older copy is to be accepted unconfirmed',
    provoke: async () => ({ line: await anOlderCopy(), words: ['vault', 'accept-older'] }),
    ...{ code: 'CONFIRMATION_REQUIRED', reason: 'acceptOlder', exit: 2, next: 'vault accept-older --confirm' },
  },
  {
    name: 'a vault that is no older copy is to be accepted',
    provoke: async () => ({ line: await aVault(), words: ['vault', 'accept-older', '--confirm'] }),
    ...{ code: 'CONFLICT', reason: 'notOlder', exit: 5, next: 'vault snapshots' },
  },
  {
    name: 'a snapshot is named that is not there',
    provoke: async () => ({ line: await aVault(), words: ['vault', 'accept-older', '--snapshot', 'x', '--confirm'] }),
    ...{ code: 'NOT_FOUND', reason: 'unknownSnapshot', exit: 4, next: 'vault snapshots' },
  },
  {
    name: 'a newer store is written to',
    provoke: async () => ({ line: await aNewerStore(), words: ['org', 'add', 'oficina'] }),
    ...{ code: 'STORE_NEWER', exit: 7, next: ['Update Chaveiro', 'Atualize o Chaveiro'] },
  },
  {
    name: 'the keychain does not answer',
    provoke: () => aKeychain(({ become }) => become('absent')),
    ...{ code: 'DEVICE_SECRET_MISSING', reason: 'keychainAbsent', exit: 3, next: 'vault recover' },
  },
  {
    name: 'the keychain is locked',
    provoke: () => aKeychain(({ become }) => become('locked')),
    ...{ code: 'DEVICE_SECRET_MISSING', reason: 'keychainLocked', exit: 3, next: 'vault recover' },
  },
  {
    name: 'the folder came from a machine with another keychain',
    provoke: () => aKeychain(({ entries }) => entries.clear()),
    ...{ code: 'DEVICE_SECRET_MISSING', reason: 'keychainMoved', exit: 3, next: 'vault recover' },
  },
  {
    name: 'the recovery key is mistyped',
    provoke: async () => {
      const vault = await aVault();
      const key = secretFile(mistyped(vault.recoveryKey));
      return {
        line: vault,
        words: ['vault', 'recover', '--recovery-file', key, ...newWords, secretFile(nextPassphrase)],
      };
    },
    ...{ code: 'VALIDATION_FAILED', reason: 'recoveryKeyTypo', exit: 2, next: ['14 groups of 4', '14 grupos de 4'] },
  },
  {
    name: 'the recovery key is another vault’s',
    provoke: async () => {
      const key = secretFile(strangeRecoveryKey);
      const words = ['vault', 'recover', '--recovery-file', key, ...newWords, secretFile(nextPassphrase)];
      return { line: await aVault(), words };
    },
    ...{ code: 'WRONG_PASSPHRASE', reason: 'wrongRecoveryKey', exit: 3, next: ['the newest', 'a mais recente'] },
  },
  {
    name: 'the new passphrase is short',
    provoke: async () => ({ line: await aVault(), words: ['vault', 'passwd', ...newWords, secretFile('password')] }),
    code: 'WEAK_PASSPHRASE',
    reason: 'passphraseTooShort',
    exit: 2,
    next: ['four unrelated words', 'quatro palavras'],
  },
  {
    name: 'the new passphrase is weak',
    provoke: async () => ({
      line: await aVault(),
      words: ['vault', 'passwd', ...newWords, secretFile('password password')],
    }),
    ...{ code: 'WEAK_PASSPHRASE', exit: 2, next: ['four unrelated words', 'quatro palavras'] },
  },
];

const backupTroubles: readonly Trouble[] = [
  {
    name: 'a backup is damaged',
    provoke: () => elsewhere((bytes) => flipped(bytes, -9), verifying),
    ...{ code: 'STORE_DAMAGED', reason: 'backupDamaged', exit: 7, next: 'vault backups' },
  },
  {
    name: 'a backup that is cut is to be restored',
    provoke: () => elsewhere(cut, restoring),
    ...{ code: 'STORE_DAMAGED', reason: 'backupDamaged', exit: 7, next: 'vault backups' },
  },
  {
    name: 'a backup is of a newer version',
    provoke: () => elsewhere(ofTomorrow, verifying),
    ...{ code: 'STORE_NEWER', reason: 'fileNewer', exit: 7, next: ['Update Chaveiro', 'Atualize o Chaveiro'] },
  },
  {
    name: 'the file is no backup',
    provoke: () => elsewhere(() => Buffer.from('{"some": "other file"}'), verifying),
    ...{ code: 'VALIDATION_FAILED', reason: 'notABackup', exit: 2, next: 'vault backup' },
  },
  {
    name: 'the file is not there',
    provoke: async () => ({ line: commandLine(), words: verifying(newFile()) }),
    ...{ code: 'VALIDATION_FAILED', reason: 'fileUnreadable', exit: 2, next: ['Check the path', 'Confira o caminho'] },
  },
  {
    name: 'the passphrase is not the backup’s',
    provoke: () => elsewhere(as, verifying, withPassphrase(wrong)),
    ...{ code: 'WRONG_PASSPHRASE', reason: 'wrongBackupPassphrase', exit: 3, next: '--recovery-file' },
  },
  {
    name: 'the recovery key is not the backup’s',
    provoke: () =>
      elsewhere(as, (file) => ['vault', 'verify', file, '--recovery-file', secretFile(strangeRecoveryKey)]),
    ...{
      code: 'WRONG_PASSPHRASE',
      reason: 'wrongBackupRecoveryKey',
      exit: 3,
      next: ['in force when', 'que valia quando'],
    },
  },
  {
    name: 'a backup of a vault bound to another machine’s keychain is opened by passphrase',
    provoke: async () => {
      const vault = await aVault({ bound: true });
      return { line: commandLine(), words: restoring(await vault.backup()) };
    },
    ...{ code: 'DEVICE_SECRET_MISSING', reason: 'backupNeedsKeychain', exit: 3, next: '--recovery-file' },
  },
  {
    name: 'a backup is to be restored over a vault',
    provoke: async () => {
      const vault = await aVault();
      return { line: vault, words: restoring(await vault.backup()) };
    },
    ...{ code: 'VAULT_EXISTS', exit: 5, next: '--data' },
  },
  {
    name: 'a backup is to be restored into a folder with something else in it',
    provoke: async () => {
      const vault = await aVault();
      const words = restoring(await vault.backup());
      const full = commandLine();
      mkdirSync(join(full.dataDir, 'photos'));
      return { line: full, words };
    },
    ...{ code: 'VALIDATION_FAILED', reason: 'folderNotEmpty', exit: 2, next: '--data' },
  },
  {
    name: 'a backup is to be written over a file',
    provoke: async () => {
      const vault = await aVault();
      return { line: vault, words: ['vault', 'backup', secretFile('mine')] };
    },
    ...{ code: 'VALIDATION_FAILED', reason: 'fileExists', exit: 2, next: ['another name', 'outro nome'] },
  },
];

const organisationTroubles: readonly Trouble[] = [
  {
    name: 'an organisation is to be shredded unconfirmed',
    provoke: async () => ({ line: await aVault(), words: ['org', 'shred', 'acme'] }),
    ...{ code: 'CONFIRMATION_REQUIRED', reason: 'confirmSlug', exit: 2, next: '--confirm' },
  },
  {
    name: 'an organisation is to be shredded that is not there',
    provoke: async () => ({ line: await aVault(), words: ['org', 'shred', 'padaria', '--confirm', 'padaria'] }),
    ...{
      code: 'NOT_FOUND',
      reason: 'unknownOrganisation',
      exit: 4,
      next: 'org list',
    },
  },
  {
    name: 'secrets are to leave in clear unconfirmed',
    provoke: async () => ({
      line: await aVault(),
      words: ['export', '--org', 'acme', '--out', newFile(), '--with-secrets', '--plain'],
    }),
    ...{ code: 'CONFIRMATION_REQUIRED', reason: 'confirmPlainExport', exit: 2, next: '--plain' },
  },
  {
    name: 'secrets are to leave without a passphrase for the file',
    provoke: async () => ({
      line: await aVault(),
      words: ['export', '--org', 'acme', '--out', newFile(), '--with-secrets'],
    }),
    ...{ code: 'VALIDATION_FAILED', reason: 'filePassphraseMissing', exit: 2, next: '--export-passphrase-file' },
  },
  {
    name: 'an export is damaged',
    provoke: () => open((bytes) => flipped(bytes, -9)),
    ...{
      code: 'STORE_DAMAGED',
      reason: 'exportDamaged',
      exit: 7,
      next: ['export the organisation again', 'exporte a organização outra vez'],
    },
  },
  {
    name: 'the passphrase is not the export’s',
    provoke: () => open(as, testPassphrase),
    ...{
      code: 'WRONG_PASSPHRASE',
      reason: 'wrongExportPassphrase',
      exit: 3,
      next: ['not the vault’s', 'não a senha mestra'],
    },
  },
  {
    name: 'the file is no encrypted export',
    provoke: () => open(() => Buffer.from('{"format": "chaveiro-export"}')),
    ...{ code: 'VALIDATION_FAILED', reason: 'notAnExport', exit: 2, next: 'vault restore' },
  },
];

/** Every failure of a vault, its backups and exports that a person at a terminal can meet. */
export const troubles: readonly Trouble[] = [...vaultTroubles, ...backupTroubles, ...organisationTroubles];
