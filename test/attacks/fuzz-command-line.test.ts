import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commandNames } from '../../electron/cli/command-table.ts';
import { findCommand } from '../../electron/cli/find-command.ts';
import { globalOptions } from '../../electron/cli/global-options.ts';
import { cutArguments } from '../../electron/cli/parse-arguments.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { type CommandLine, commandLine } from '../cli/command-line.ts';
import { testPassphrase } from '../kit/engine.ts';
import { makeTempDir } from '../kit/temp-dir.ts';
import { fuzz, fuzzMs, patience, verdictOf } from './fuzzing.ts';
import { hostileText, mutated } from './mutations.ts';

/** Exit codes of DESIGN section 4; 70, a fault of ours, is the one that must not come. */
const exits = [0, 1, 2, 3, 4, 5, 6, 7, 130];
const canary = 'sk-proj-S3cretCanary0123456789abcdefS3cretCanary01234567';

// Words may be taken for names of files: they all lie in a folder of their own.
const home = process.cwd();
let folder: ReturnType<typeof makeTempDir>;
beforeEach(() => {
  folder = makeTempDir();
  process.chdir(folder.path);
});
afterEach(() => {
  process.chdir(home);
  folder.remove();
});

const isHarmless = (word: string): boolean => !/[/\\]|\.\./.test(word);

const optionNames = [
  ...Object.keys(globalOptions).filter((name) => name !== 'data'),
  ...['org', 'connection', 'system', 'provider', 'label', 'set', 'stdin', 'all', 'credential', 'category', 'explain'],
  ...['reveal', 'name', 'confirm', 'out', 'limit', 'active', 'weight', 'position', 'expires', 'month', 'yes'],
];
const plainWord = fc.constantFrom(
  'acme',
  'Acme',
  'openai',
  'system',
  'AI',
  '1',
  'none',
  '-',
  'acme/openai/x',
  'apiKey=x',
);
const word = fc.oneof(
  { weight: 4, arbitrary: plainWord.filter((each) => each === 'acme/openai/x' || isHarmless(each)) },
  { weight: 2, arbitrary: fc.constantFrom(...optionNames).map((name) => `--${name}`) },
  { weight: 1, arbitrary: fc.constantFrom(...optionNames).map((name) => `--no-${name}`) },
  { weight: 1, arbitrary: hostileText.filter(isHarmless) },
  { weight: 1, arbitrary: fc.constant(`--set=apiKey=${canary}`) },
);
const words = fc
  .tuple(fc.constantFrom(...commandNames), fc.array(word, { maxLength: 6 }))
  .map(([name, rest]) => [...name.split('.'), ...rest]);

const busy = async (): Promise<never> => {
  throw new AppError('BUSY');
};

/** What a call may ask of the machine besides the engine: nothing that is there. */
const machine = { serve: busy, open: busy, stop: busy, showInBrowser: async () => false };

async function aCommandLine(): Promise<CommandLine> {
  const made = commandLine();
  await made.ask(['init', '--no-keychain']);
  await made.ask(['org', 'add', 'acme', '--name', 'Acme']);
  return made;
}

it('any words are cut, or refused by their name', patience, async () => {
  await fuzz(fc.array(fc.oneof(word, hostileText), { maxLength: 12 }), async (given) => {
    expect(['accepted', 'VALIDATION_FAILED']).toContain(await verdictOf(() => findCommand(given)));
    expect(['accepted', 'VALIDATION_FAILED']).toContain(await verdictOf(() => cutArguments(given, globalOptions)));
  });
});

it(
  'any call ends with a code that says why, and one document that holds no secret it was given',
  patience,
  async () => {
    const { run } = await aCommandLine();
    await fuzz(
      words,
      async (given) => {
        const { exit, output, errors } = await run([...given, '--json'], { ...machine, piped: '{}' });
        expect(exits).toContain(exit);
        const lines = output.split('\n').filter((line) => line !== '');
        expect(lines).toHaveLength(1);
        expect(JSON.parse(lines[0] ?? '')).toBeTypeOf('object');
        if (given[0] !== 'credential') expect(`${output}${errors}`).not.toContain('S3cretCanary');
      },
      2 * fuzzMs,
    );
  },
);

const credential = {
  label: 'prod',
  fields: { apiKey: canary, baseUrl: 'https://api.openai.com/v1' },
  settings: { maxTokens: 1 },
};
const organisation = {
  name: 'Acme Ltda',
  taxId: '11222333000181',
  contacts: [{ name: 'Ana', email: 'ana@example.com', phone: null, alerts: true, bills: false }],
  markupBasisPoints: 2_500,
};

it.each([
  ['credential add', credential, ['--org', 'acme', '--provider', 'openai', '--label', 'x']],
  ['test', credential, ['--provider', 'openai', '--timeout-ms', '100']],
  ['org add', organisation, ['neu', '--name', 'Neu']],
  ['org set', organisation, ['acme']],
])(
  'what is piped into `%s` is taken or refused, never quoted, and only taken changes anything',
  patience,
  async (name, valid, rest) => {
    const { run, client } = await aCommandLine();
    const api = client();
    await api.vault.unlock({ passphrase: testPassphrase });
    const held = async () =>
      JSON.stringify([await api.organisations.list({}), await api.credentials.list({ scope: null })]);
    const piped = fc.oneof(
      { weight: 6, arbitrary: mutated(valid).map((value) => JSON.stringify(value) ?? '') },
      { weight: 1, arbitrary: hostileText.map((text) => `${JSON.stringify(valid).slice(0, -1)}${text}`) },
    );
    let before = await held();
    await fuzz(
      piped,
      async (text) => {
        const call = [...name.split(' '), ...rest, '--stdin', '--json'];
        const { exit, output, errors } = await run(call, { ...machine, piped: text });
        expect(exits).toContain(exit);
        expect(`${output}${errors}`).not.toContain('S3cretCanary');
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
        const after = await held();
        if (exit > 1) expect(after).toBe(before);
        before = after;
      },
      fuzzMs / 2,
    );
    expect(readdirSync('.')).toEqual([]);
  },
);
