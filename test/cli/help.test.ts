import { describe, expect, it } from 'vitest';
import { typedName } from '../../electron/cli/command-names.ts';
import { commandNames, commandTable } from '../../electron/cli/command-table.ts';
import { runCli } from '../../electron/cli/run-cli.ts';
import { helpAnswer } from '../../shared/contract/cli-answers.ts';
import { language } from '../../shared/model/language.ts';
import { cliWorld } from './cli-world.ts';

async function ask(...words: readonly string[]) {
  const world = cliWorld();
  const exit = await runCli(words, world);
  return { exit, ...world.told() };
}

describe.each(language.options)('help in %s', (lang) => {
  it.each(commandNames)('of %s exits 0 and tells every option and word', async (name) => {
    const command = await commandTable[name]();
    const { exit, output, errors } = await ask(...typedName(name).split(' '), '--help', '--lang', lang);
    expect({ exit, errors }).toEqual({ exit: 0, errors: '' });
    expect(output).toContain(`chaveiro ${typedName(name)}`);
    for (const option of [...Object.keys(command.options), 'data', 'passphrase-file', 'json', 'lang', 'help']) {
      expect(output).toMatch(new RegExp(`--(\\[no-\\])?${option}\\b`));
    }
    for (const word of command.words) expect(output).toContain(word);
    expect(output).not.toMatch(/\{\{|undefined/);
  });

  it('of everything lists every command and exit code', async () => {
    const { exit, output } = await ask('--help', '--lang', lang);
    expect(exit).toBe(0);
    for (const name of commandNames) expect(output).toContain(`\n  ${typedName(name)} `);
    for (const code of [0, 1, 2, 3, 4, 5, 6, 7, 70, 130]) expect(output).toMatch(new RegExp(`\\n {2}${code} `));
  });

  it('of a group lists its commands only', async () => {
    const { output } = await ask('org', '--help', '--lang', lang);
    expect(output).toContain('org restore');
    expect(output).not.toContain('credential add');
  });
});

describe('help', () => {
  it('is one document with --json', async () => {
    const { output } = await ask('status', '--help', '--json');
    expect(helpAnswer.parse(JSON.parse(output)).help).toContain('chaveiro status');
  });

  it('speaks the language of the locale unless told otherwise', async () => {
    const inPortuguese = cliWorld({ env: { LANG: 'pt_BR.UTF-8' } });
    await runCli(['--help'], inPortuguese);
    expect(inPortuguese.told().output).toContain('Uso: chaveiro');
    const inEnglish = cliWorld({ env: { LANG: 'pt_BR.UTF-8' } });
    await runCli(['--help', '--lang=en'], inEnglish);
    expect(inEnglish.told().output).toContain('Usage: chaveiro');
  });
});
