import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anApiKey } from '../../kit/builders.ts';
import { createUnlockedVault, testPassphrase } from '../../kit/engine.ts';
import { failureOf } from '../../kit/failure.ts';
import { aSession } from '../../kit/session.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const scope = { kind: 'system' } as const;
const key = anApiKey('largeFile');
const megabytes = (count: number): number => count * 1024 * 1024;
const filled = (line: string, bytes: number): string => line.repeat(Math.ceil(bytes / line.length)).slice(0, bytes);

/** Previews a file of the machine, as the command line does. */
const previewFile = async (text: string) => {
  const { client } = await createUnlockedVault();
  const api = client(aSession({ origin: 'cli', autoLocks: false }));
  await api.vault.unlock({ passphrase: testPassphrase });
  const path = join(tempDir(), 'large');
  writeFileSync(path, text);
  return api.imports.preview({ scope, source: { kind: 'file', path } });
};

describe('a file of almost fifty megabytes', () => {
  it('of comments is read to its one key at the end', async () => {
    const preview = await previewFile(`${filled('# nothing to see here\n', megabytes(49))}\nOPENAI_API_KEY=${key}\n`);
    expect(preview).toMatchObject({ source: 'env', counts: { total: 1, included: 1 } });
  });

  it.each<[string, string, string]>([
    ['of variables', filled(`OPENAI_API_KEY=${key}\n`, megabytes(49)), 'tooManyRows'],
    ['of table rows', `provider,label,key\n${filled(`openai,Prod,${key}\n`, megabytes(49))}`, 'tooManyRows'],
    [
      'of JSON records',
      `[${filled(`{"provider":"openai","apiKey":"${key}"},\n`, megabytes(49) - 60)}{}]`,
      'notThatFormat',
    ],
    ['of opened brackets', filled('[', megabytes(49)), 'nestedTooDeep'],
    ['of zeros', filled('\0', megabytes(49)), 'fileBinary'],
    ['that is longer than any', filled('# x\n', megabytes(50) + 1), 'fileTooLarge'],
  ])('%s is refused with the reason', async (_name, text, reason) => {
    const failure = await failureOf(previewFile(text));
    expect(failure).toMatchObject({ reason });
    expect(JSON.stringify(failure)).not.toContain(key);
  });

  it('of one line is said to hold no key that could be one', async () => {
    const { counts } = await previewFile(`OPENAI_API_KEY=${filled('a', megabytes(49))}`);
    expect(counts).toMatchObject({ total: 1, included: 0, states: { skipped: 1 } });
  });
});
