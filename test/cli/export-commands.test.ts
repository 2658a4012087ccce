import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as answers from '../../shared/contract/cli-answers.ts';
import { exportedOrganisation } from '../../shared/contract/exports.ts';
import { noCrashes } from '../kit/crashes.ts';
import { testPassphrase } from '../kit/engine.ts';
import { commandLine } from './command-line.ts';
import { aVault, filePassphrase, newFile, secretFile } from './trouble-kit.ts';

const apiKey = `sk-proj-${'a1'.repeat(24)}`;
const exporting = (out: string): readonly string[] => ['export', '--org', 'acme', '--out', out];

const documentIn = (file: string) => exportedOrganisation.parse(JSON.parse(readFileSync(file, 'utf8')));

/** A person at a terminal who types these lines. */
function typing(...lines: readonly string[]) {
  const left = [...lines];
  const asked: string[] = [];
  const readSecret = async (prompt: string) => {
    asked.push(prompt);
    return left.shift() ?? '';
  };
  return {
    asked,
    world: {
      env: { LANG: 'pt_BR', CHAVEIRO_PASSPHRASE: testPassphrase },
      input: { isTerminal: true, readAll: async () => '', readSecret },
      errors: { isTerminal: true, write: () => undefined },
    },
  };
}

describe('chaveiro export', () => {
  it('writes all data as JSON, secrets masked, into a new file of its owner alone', async () => {
    const vault = await aVault();
    const out = newFile('acme.json');
    const { exit, answer } = await vault.ask(exporting(out));
    expect({ exit, answer: answers.exportAnswer.parse(answer) }).toEqual({
      exit: 0,
      answer: { file: out, withSecrets: false, encrypted: false, connections: 0, credentials: 1 },
    });
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(readFileSync(out, 'utf8')).not.toContain(apiKey);
    expect(documentIn(out)).toMatchObject({ organisation: { slug: 'acme' }, credentials: [{ provider: 'openai' }] });
  });

  it('with secrets is encrypted; only its own passphrase opens it, on any machine', async () => {
    const vault = await aVault();
    const file = await vault.exported();
    expect(readFileSync(file).includes(apiKey)).toBe(false);
    const stranger = commandLine();
    const out = newFile('acme.json');
    const words = ['export', 'open', file, '--out', out, '--export-passphrase-file', secretFile(filePassphrase)];
    const { exit, answer } = await stranger.ask(words, { env: { LANG: 'en' } });
    const told = answers.exportOpenAnswer.parse(answer);
    expect({ exit, ...told }).toMatchObject({ exit: 0, file: out, bytes: statSync(out).size });
    expect(documentIn(out).credentials.map(({ secrets }) => secrets)).toEqual([{ apiKey }]);
    expect((await stranger.ask(['status'])).answer.vault).toBe('none');
  });

  it('asks a person for the file’s passphrase twice, and once to open it, in their language', async () => {
    const vault = await aVault();
    const [file, out] = [newFile('acme.chvexport'), newFile('acme.json')];
    const twice = typing(filePassphrase, filePassphrase);
    const sealed = await vault.run([...exporting(file), '--with-secrets'], twice.world);
    expect(twice.asked).toEqual(['Senha para este arquivo (não a do cofre): ', 'A mesma outra vez: ']);
    expect({ exit: sealed.exit, output: sealed.output }).toEqual({
      exit: 0,
      output: expect.stringContaining(`chaveiro export open ${file}`),
    });
    const once = typing(filePassphrase);
    const opened = await vault.run(['export', 'open', file, '--out', out], once.world);
    expect(once.asked).toEqual(['Senha da exportação: ']);
    expect(opened.output).toBe(`${out} contém os dados em texto claro, e só você pode lê-lo: apague-o ao terminar.\n`);
  });

  it('is refused two different passphrases, and writes nothing', async () => {
    const vault = await aVault();
    const file = newFile();
    const { world } = typing(filePassphrase, `${filePassphrase}x`);
    const { exit, answer } = await vault.ask([...exporting(file), '--with-secrets'], world);
    expect({ exit, reason: answer.error.reason, there: existsSync(file) }).toEqual({
      exit: 2,
      reason: 'passphrasesDiffer',
      there: false,
    });
  });

  it('without secrets is encrypted where a passphrase is given', async () => {
    const vault = await aVault();
    const file = newFile('acme.chvexport');
    const words = [...exporting(file), '--export-passphrase-file', secretFile(filePassphrase)];
    const { answer } = await vault.ask(words);
    expect(answer).toMatchObject({ encrypted: true, withSecrets: false });
    expect(readFileSync(file).includes('acme')).toBe(false);
  });

  it('writes secrets in clear only when told plain and confirmed by the short name', async () => {
    const vault = await aVault();
    const out = newFile('acme.json');
    const words = [...exporting(out), '--with-secrets', '--plain', '--confirm'];
    expect((await vault.ask([...words, 'acne'])).exit).toBe(2);
    expect(existsSync(out)).toBe(false);
    expect((await vault.ask([...words, 'acme'])).exit).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain(apiKey);
    const { answer } = await vault.ask(['audit', 'list', '--action', 'organisation.exported']);
    expect(answer.entries.map(({ detail }: { detail: unknown }) => detail)).toEqual([
      { withSecrets: true, encrypted: false },
    ]);
  });

  it.each([
    ['plain and with a passphrase', ['--plain', '--export-passphrase-file', 'x'], 'chooseOne'],
    ['a passphrase file others can read', ['--export-passphrase-file', '/etc/passwd'], 'fileReadableByOthers'],
    ['a weak passphrase', ['--export-passphrase-file', secretFile], 'passphraseTooShort'],
  ])('exits 2 with %s, and writes nothing', async (_, words, reason) => {
    const vault = await aVault();
    const out = newFile();
    const given = words.map((word) => (typeof word === 'string' ? word : word('password')));
    const { exit, answer } = await vault.ask([...exporting(out), '--with-secrets', ...given]);
    expect({ exit, reason: answer.error.reason, there: existsSync(out) }).toEqual({ exit: 2, reason, there: false });
  });

  it('has its passphrase, and that of a backup, kept out of whatever is told of a fault', async () => {
    const vault = await aVault();
    const kept: string[] = [];
    const crashes = { ...noCrashes(), remember: (secret: string) => void kept.push(secret) };
    const env = { LANG: 'en', CHAVEIRO_PASSPHRASE: testPassphrase };
    const own = secretFile(filePassphrase);
    const ways = [
      [...exporting(newFile()), '--with-secrets', '--export-passphrase-file', own],
      ['export', 'open', newFile(), '--out', newFile(), '--export-passphrase-file', own],
      ['vault', 'backup', newFile(), '--backup-passphrase-file', own],
      ['vault', 'verify', newFile(), '--backup-passphrase-file', own],
    ];
    for (const words of ways) {
      kept.length = 0;
      await vault.ask(words, { env, crashes });
      expect(kept).toContain(filePassphrase);
    }
    kept.length = 0;
    const { world } = typing(filePassphrase, filePassphrase);
    await vault.ask([...exporting(newFile()), '--with-secrets'], { ...world, crashes });
    expect(kept).toContain(filePassphrase);
  });

  it('overwrites nothing, neither sealed nor opened', async () => {
    const vault = await aVault();
    const mine = secretFile('mine');
    const own = ['--export-passphrase-file', secretFile(filePassphrase)];
    const file = await vault.exported();
    for (const words of [
      exporting(mine),
      [...exporting(mine), ...own],
      ['export', 'open', file, '--out', mine, ...own],
    ]) {
      const { exit, answer } = await vault.ask(words);
      expect({ exit, reason: answer.error.reason }).toEqual({ exit: 2, reason: 'fileExists' });
    }
    expect(readFileSync(mine, 'utf8')).toBe('mine\n');
  });

  it('exits 4 for an organisation that is not there, and leaves no file', async () => {
    const vault = await aVault();
    const out = newFile();
    const { exit, answer } = await vault.ask(['export', '--org', 'padaria', '--out', out]);
    expect({ exit, code: answer.error.code, there: existsSync(out) }).toEqual({
      exit: 4,
      code: 'NOT_FOUND',
      there: false,
    });
  });
});

describe('chaveiro org shred', () => {
  it('destroys after the short name was typed again, and names the backups that remain', async () => {
    const vault = await aVault();
    const file = await vault.backup();
    const wrong = await vault.ask(['org', 'shred', 'acme', '--confirm', 'acne']);
    expect({ exit: wrong.exit, reason: wrong.answer.error.reason }).toEqual({ exit: 2, reason: 'confirmSlug' });
    expect((await vault.ask(['org', 'show', 'acme'])).exit).toBe(0);
    const { exit, answer } = await vault.ask(['org', 'shred', 'acme', '--confirm', 'acme']);
    expect({ exit, answer: answers.organisationShredAnswer.parse(answer) }).toEqual({
      exit: 0,
      answer: { organisationId: expect.any(String), remainingBackups: [file] },
    });
    expect((await vault.ask(['org', 'show', 'acme'])).exit).toBe(4);
    expect((await vault.ask(['org', 'add', 'acme'])).exit).toBe(0);
  });

  it('names them to a person, too', async () => {
    const vault = await aVault();
    const file = await vault.backup();
    const { output } = await vault.run(['org', 'shred', 'acme', '--confirm', 'acme', '--lang', 'pt-BR']);
    expect(output).toMatch(/^A organização foi destruída\./);
    expect(output.trimEnd().split('\n').at(-1)).toBe(file);
  });
});

describe('chaveiro org rotate-key', () => {
  it('seals every secret under a new data key; the secrets stay what they are', async () => {
    const vault = await aVault();
    const { exit, answer } = await vault.ask(['org', 'rotate-key', 'acme']);
    expect({ exit, answer: answers.organisationRotateAnswer.parse(answer) }).toMatchObject({
      exit: 0,
      answer: { generation: 2, resealed: 1 },
    });
    const revealed = await vault.ask(['credential', 'reveal', 'acme/openai/prod']);
    expect(revealed.answer.fields).toEqual({ apiKey });
    const { output } = await vault.run(['org', 'rotate-key', 'acme', '--lang', 'pt-BR']);
    expect(output).toBe('A organização usa a chave de dados número 3; segredos selados de novo: 1.\n');
    expect((await vault.ask(['org', 'rotate-key', 'padaria'])).exit).toBe(4);
  });
});
