import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseNewPassphrase, findPassphrase } from '../../electron/cli/input/passphrase.ts';
import type { World } from '../../electron/cli/world.ts';
import { createTranslator } from '../../shared/i18n/translate.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { cliWorld } from './cli-world.ts';

const passphrase = 'correct horse battery staple';
const translate = createTranslator('en');
const isWindows = process.platform === 'win32';

function fileWith(text: string, mode: number): string {
  const path = join(tempDir(), 'passphrase');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

/** A person at a terminal who types these lines. */
function personTyping(...lines: readonly string[]): World {
  const left = [...lines];
  const readSecret = async () => left.shift() ?? '';
  return cliWorld({
    input: { isTerminal: true, readAll: async () => '', readSecret },
    errors: { isTerminal: true, write: () => undefined },
  });
}

describe('the passphrase of a call', () => {
  const find = (world: World, file?: string) => findPassphrase({ world, file, translate });

  it('is the first line of a file that only its owner can read', async () => {
    expect(await find(cliWorld(), fileWith(`${passphrase}\nsecond line\n`, 0o600))).toBe(passphrase);
    expect(await find(cliWorld(), fileWith(`${passphrase}\r\n`, 0o400))).toBe(passphrase);
    expect(await find(cliWorld(), fileWith(` ${passphrase} `, 0o600))).toBe(` ${passphrase} `);
  });

  it.skipIf(isWindows).each([0o640, 0o604, 0o644, 0o620])('is refused from a file of mode %o', async (mode) => {
    await expect(find(cliWorld(), fileWith(passphrase, mode))).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      details: { field: '--passphrase-file', reason: 'fileReadableByOthers' },
    });
  });

  it('is refused from a file that cannot be read', async () => {
    const folder = join(tempDir(), 'folder');
    mkdirSync(folder, { mode: 0o700 });
    for (const path of [join(folder, 'missing'), folder]) {
      await expect(find(cliWorld(), path)).rejects.toMatchObject({ details: { reason: 'fileUnreadable' } });
    }
  });

  it('is the first line of standard input where the file is a dash', async () => {
    expect(await find(cliWorld({ piped: `${passphrase}\n{"fields":{}}` }), '-')).toBe(passphrase);
  });

  it('is that of the environment where no file is named', async () => {
    const env = { CHAVEIRO_PASSPHRASE: 'from the environment' };
    expect(await find(cliWorld({ env }))).toBe('from the environment');
    expect(await find(cliWorld({ env }), fileWith(passphrase, 0o600))).toBe(passphrase);
  });

  it('is asked for at a terminal', async () => {
    expect(await find(personTyping(passphrase))).toBe(passphrase);
  });

  it('is missing where nobody can be asked', async () => {
    await expect(find(cliWorld())).rejects.toMatchObject({
      code: 'VAULT_LOCKED',
      details: { reason: 'passphraseMissing' },
    });
  });
});

describe('the passphrase of a new vault', () => {
  const choose = (world: World) => chooseNewPassphrase({ world, file: undefined, translate });

  it('is typed twice', async () => {
    expect(await choose(personTyping(passphrase, passphrase))).toBe(passphrase);
    await expect(choose(personTyping(passphrase, 'another'))).rejects.toMatchObject({
      details: { reason: 'passphrasesDiffer' },
    });
  });

  it('is missing where nobody can be asked, which is wrong usage', async () => {
    await expect(choose(cliWorld())).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      details: { reason: 'passphraseMissing' },
    });
  });
});
