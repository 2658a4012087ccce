import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempDir } from '../kit/temp-dir.ts';
import { commandLine } from './command-line.ts';

describe('chaveiro diagnostics', () => {
  it('tells what a locked vault can tell when nobody gives a passphrase', async () => {
    const { ask } = commandLine();
    const { exit, answer } = await ask(['diagnostics'], { env: { LANG: 'en_US.UTF-8' } });
    expect({ exit, file: answer.file, state: answer.diagnostics.vault.state }).toEqual({
      exit: 0,
      file: null,
      state: 'none',
    });
  });

  it('tells the counts of an open one, and writes a file only its owner can read', async () => {
    const { ask, run } = commandLine();
    await ask(['init', '--no-keychain']);
    const file = join(tempDir(), 'diagnostics.json');
    const { exit, answer } = await ask(['diagnostics', '--out', file]);
    expect({ exit, file: answer.file }).toEqual({ exit: 0, file });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(answer.diagnostics);
    expect(answer.diagnostics.store.counts.credentials).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await run(['diagnostics', '--out', file]);
    expect({ exit: again.exit, output: again.output }).toEqual({ exit: 2, output: '' });
  });

  it('shows a person the same document', async () => {
    const { run } = commandLine();
    const { output } = await run(['diagnostics'], { env: { LANG: 'en_US.UTF-8' } });
    expect(JSON.parse(output)).toMatchObject({ format: 'chaveiro-diagnostics', version: 1 });
  });
});
