import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testPassphrase } from '../kit/engine.ts';
import { memoryKeychain } from '../kit/keychain.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { type CommandLine, commandLine } from './command-line.ts';

/** Passphrases of files and of times to come. */
export const filePassphrase = 'tucano janela pedra violão 73';
export const nextPassphrase = 'girafa telhado bússola morango 52';

/** A file that only its owner reads, with one line in it. */
export function secretFile(line: string): string {
  const path = join(tempDir(), 'secret.txt');
  writeFileSync(path, `${line}\n`, { mode: 0o600 });
  return path;
}

/** A path nothing lies at yet. */
export const newFile = (name = 'new'): string => join(tempDir(), name);

export type TroubledVault = CommandLine & {
  readonly keychain: ReturnType<typeof memoryKeychain>;
  readonly recoveryKey: string;
  /** Bytes of one file of the data folder are changed while nobody has it open. */
  readonly damage: (name: string, change: (bytes: Buffer) => Buffer) => Promise<void>;
  /** A backup of the vault in a file of its own. */
  readonly backup: (words?: readonly string[]) => Promise<string>;
  /** An encrypted export of its one organisation. */
  readonly exported: () => Promise<string>;
};

/** A vault with one organisation and one key in it, on the command line. */
export async function aVault({ bound = false } = {}): Promise<TroubledVault> {
  const keychain = memoryKeychain();
  const line = commandLine({ keychain });
  const { exit: begun, answer } = await line.ask(['init', ...(bound ? [] : ['--no-keychain'])]);
  if (begun !== 0) throw new Error(`No vault could be made: ${JSON.stringify(answer)}`);
  await line.ask(['org', 'add', 'acme', '--name', 'Acme Ltda']);
  const piped = JSON.stringify({ label: 'prod', fields: { apiKey: `sk-proj-${'a1'.repeat(24)}` } });
  const added = await line.ask(['credential', 'add', '--org', 'acme', '--provider', 'openai', '--stdin'], {
    env: { CHAVEIRO_PASSPHRASE: testPassphrase },
    piped,
  });
  if (added.exit !== 0) throw new Error(`No key could be added: ${JSON.stringify(added.answer)}`);
  const made = async (words: readonly string[]): Promise<string> => {
    const { exit, answer: told } = await line.ask(words);
    if (exit !== 0) throw new Error(`${words.join(' ')}: ${JSON.stringify(told)}`);
    return String(told.file);
  };
  return {
    ...line,
    keychain,
    recoveryKey: String(answer.recoveryKey),
    damage: async (name, change) => {
      await line.engine.close();
      const path = join(line.dataDir, name);
      writeFileSync(path, change(readFileSync(path)));
    },
    backup: (words = []) => made(['vault', 'backup', newFile('one.chvbackup'), ...words]),
    exported: () =>
      made([
        ...['export', '--org', 'acme', '--out', newFile('acme.chvexport'), '--with-secrets'],
        ...['--export-passphrase-file', secretFile(filePassphrase)],
      ]),
  };
}

/** A header as someone without keys can make it: its sum is right, its MAC is not. */
export function forged(text: Buffer): Buffer {
  const { format, body, mac: genuine } = JSON.parse(text.toString('utf8'));
  const mac = Buffer.from(genuine, 'base64').map((byte) => byte ^ 1);
  const written = Buffer.from(mac).toString('base64');
  const sum = createHash('sha256').update(`chaveiro-vault\n${body}\n${written}`).digest('hex');
  return Buffer.from(JSON.stringify({ format, body, sum, mac: written }));
}

/** Bytes with one of them changed, counted from the end when negative. */
export const flipped = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  const place = at < 0 ? bytes.length + at : at;
  changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
  return changed;
};

/** A copy of a file with its bytes changed. */
export function changedCopy(file: string, change: (bytes: Buffer) => Buffer): string {
  const path = newFile();
  writeFileSync(path, change(readFileSync(file)));
  return path;
}
