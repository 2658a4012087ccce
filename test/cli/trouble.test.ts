import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cliError } from '../../shared/contract/cli-answers.ts';
import { explainError } from '../../shared/i18n/error-text.ts';
import { createTranslator } from '../../shared/i18n/translate.ts';
import { language } from '../../shared/model/language.ts';
import { makeTempDir, tempDir } from '../kit/temp-dir.ts';
import { aVault } from './trouble-kit.ts';
import { type Trouble, troubles } from './troubles.ts';

/** The words of a remedy in a language. */
const nextIn = ({ next }: Trouble, place: number): string => (typeof next === 'string' ? next : (next[place] ?? ''));

describe.each(troubles)('when $name', (trouble) => {
  it(`the command exits ${trouble.exit} with ${trouble.code} and tells in both languages what to do next`, async () => {
    const { line, words, options } = await trouble.provoke();
    const told: string[] = [];
    for (const lang of language.options) {
      const asked = await line.ask([...words, '--lang', lang], options);
      const { error } = cliError.parse(asked.answer);
      expect({ exit: asked.exit, code: error.code, reason: error.reason }).toEqual({
        exit: trouble.exit,
        code: trouble.code,
        reason: trouble.reason,
      });
      expect(error.fix).toContain(nextIn(trouble, lang === 'en' ? 0 : 1));
      const shown = await line.run([...words, '--lang', lang], options);
      expect({ exit: shown.exit, output: shown.output }).toEqual({ exit: trouble.exit, output: '' });
      expect(shown.errors).toContain(`${error.message}\n${error.fix}\n`);
      expect(shown.errors).not.toMatch(/^[a-z][A-Za-z]*: /);
      told.push(error.message);
    }
    expect(new Set(told).size).toBe(language.options.length);
  });
});

describe.each(language.options)('the words of failures in %s', (lang) => {
  it('tell every two of them apart', () => {
    const translate = createTranslator(lang);
    const kinds = new Map(troubles.map((one) => [`${one.code} ${one.reason ?? ''}`, one]));
    const messages = [...kinds.values()].map(
      ({ code, reason }) => explainError(translate, { code, reason, params: { minimum: 12 } }).message,
    );
    expect(messages.filter((one, place) => messages.indexOf(one) !== place)).toEqual([]);
  });
});

it('one damaged copy of the header stops nobody: the other is used, and copied over it', async () => {
  const vault = await aVault();
  await vault.damage('vault.json', () => Buffer.from('{"format": "chav'));
  expect((await vault.ask(['org', 'list'])).exit).toBe(0);
  await vault.damage('vault.json.bak', () => Buffer.alloc(0));
  expect((await vault.ask(['org', 'list'])).exit).toBe(0);
});

const mount = (folder: string): boolean =>
  spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=16k,mode=0700', 'none', folder]).status === 0;
const unmount = (folder: string): void => void spawnSync('/bin/umount', [folder]);

const canMount = ((): boolean => {
  const { path, remove } = makeTempDir();
  const isMounted = mount(path);
  if (isMounted) unmount(path);
  remove();
  return isMounted;
})();

/** Fills a disk with one file; its name. */
function writeUntilFull(path: string): string {
  try {
    writeFileSync(path, Buffer.alloc(1024 * 1024));
  } catch {
    // It stops when the disk is full, which is what is wanted.
  }
  return basename(path);
}

describe.skipIf(!canMount)('when the disk is full (needs the right to mount)', () => {
  it.each([
    ['a backup', (file: string) => ['vault', 'backup', file]],
    ['a plain export', (file: string) => ['export', '--org', 'acme', '--out', file]],
  ])('%s says so, exits 70 and leaves nothing half-written', async (_, words) => {
    const vault = await aVault();
    const folder = tempDir();
    mount(folder);
    onTestFinished(() => unmount(folder));
    const ballast = writeUntilFull(join(folder, 'ballast'));
    for (const [lang, next] of [
      ['en', 'Free some space'],
      ['pt-BR', 'Libere espaço'],
    ]) {
      const { exit, answer } = await vault.ask([...words(join(folder, 'new')), '--lang', String(lang)]);
      expect({ exit, ...answer.error }).toMatchObject({
        exit: 70,
        code: 'STORAGE_FULL',
        fix: expect.stringContaining(String(next)),
      });
    }
    expect(readdirSync(folder)).toEqual([ballast]);
  });
});
