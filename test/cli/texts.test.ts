import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { cli } from '../../shared/i18n/messages/en/cli.ts';

const folder = fileURLToPath(new URL('../../electron/cli', import.meta.url));
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

/** Names of a group of texts that no source mentions in this form. */
const unmentioned = (texts: object, form: (name: string) => string) =>
  Object.keys(texts)
    .map((name) => name.replace(/_(one|other)$/, ''))
    .filter((name) => !source.includes(form(name)));

it('no text of the command line is left over', () => {
  expect({
    say: unmentioned(cli.say, (name) => `'cli.say.${name}'`),
    usage: unmentioned(cli.usage, (name) => `'cli.usage.${name}'`),
    columns: unmentioned(cli.columns, (name) => `'${name}'`),
    facts: unmentioned(cli.facts, (name) => `'${name}'`).filter((name) => !source.includes(`'cli.facts.${name}'`)),
    options: unmentioned(cli.options, (name) => `${/-/.test(name) ? `'${name}'` : name}: `),
  }).toEqual({ say: [], usage: [], columns: [], facts: [], options: [] });
});
