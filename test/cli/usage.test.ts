import { describe, expect, it } from 'vitest';
import { runCli } from '../../electron/cli/run-cli.ts';
import { cliError } from '../../shared/contract/cli-answers.ts';
import { cliWorld } from './cli-world.ts';

async function run(...words: readonly string[]) {
  const world = cliWorld();
  const exit = await runCli(words, world);
  return { exit, ...world.told() };
}

describe('wrong usage', () => {
  it.each([
    ['no command', []],
    ['a command that does not exist', ['frobnicate']],
    ['a command that does not exist yet', ['plan', 'drop']],
    ['a group without a command', ['org']],
    ['an unknown option', ['status', '--frobnicate']],
    ['an option without its value', ['org', 'list', '--data']],
    ['a word too many', ['status', 'now']],
    ['a word too few', ['org', 'show']],
    ['a value that is no option', ['resolve', '--org', 'acme', '--category', 'NOPE']],
    ['a missing option', ['resolve', '--category', 'AI']],
    ['a language there is not', ['status', '--lang', 'fr']],
    ['no question', ['resolve', '--org', 'acme']],
    ['two questions', ['resolve', '--org', 'acme', '--category', 'AI', '--provider', 'openai']],
    ['nothing to test', ['test']],
    ['two things to test', ['test', '--all', '--org', 'acme']],
    ['unsaved values of nobody', ['test', '--all', '--stdin']],
    ['a day that does not exist', ['credential', 'set', 'x', '--expires', '2027-02-30']],
    ['no holder', ['credential', 'add', '--provider', 'openai', '--label', 'a']],
  ] as const)('(%s) exits 2, as one JSON document or in words', async (_what, words) => {
    const asJson = await run(...words, '--json');
    expect(asJson).toMatchObject({ exit: 2, errors: '' });
    expect(asJson.output.trimEnd().split('\n')).toHaveLength(1);
    const { error } = cliError.parse(JSON.parse(asJson.output));
    expect(error).toMatchObject({ code: 'VALIDATION_FAILED', field: expect.any(String), fix: expect.any(String) });
    const inWords = await run(...words);
    expect(inWords).toMatchObject({ exit: 2, output: '' });
    expect(inWords.errors).toContain('--help');
  });

  it('is told in the language asked for', async () => {
    expect((await run('frobnicate', '--lang', 'pt-BR')).errors).toBe(
      'frobnicate: Este comando não existe.\nVeja os comandos com --help.\nVeja chaveiro --help.\n',
    );
  });

  it('never echoes a word that may be a secret', async () => {
    const canary = 'sk-proj-S3cretCanary0123456789';
    const runs = [
      await run('credential', 'show', 'x', canary, '--json'),
      await run('credential', 'add', '--system', '--provider', 'openai', '--label', 'a', '--set', canary, '--json'),
      await run(canary, '--json'),
    ];
    for (const { output, errors } of runs) expect(output + errors).not.toContain(canary);
  });
});
