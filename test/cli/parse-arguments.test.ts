import { describe, expect, it } from 'vitest';
import { choice, commaList, flag, integer, limit, list, onOff, requiredText, text } from '../../electron/cli/option.ts';
import { cutArguments, readValue } from '../../electron/cli/parse-arguments.ts';

const specs = {
  org: text('ORG'),
  provider: requiredText('PROVIDER'),
  json: flag,
  'use-own-redis': onOff,
  'no-keychain': flag,
  set: list('KEY=VALUE'),
  down: commaList('PROVIDER'),
  port: integer('PORT', 1),
  tokens: limit,
  lang: choice(['pt-BR', 'en']),
} as const;

type Name = keyof typeof specs;

/** The value one option takes from words. */
const given = (name: Name, ...words: readonly string[]) =>
  readValue(name, specs[name], cutArguments(words, specs).given.get(name));

/** What is told of words that are refused. */
function refusalOf(words: readonly string[], name?: Name) {
  try {
    const parsed = cutArguments(words, specs);
    if (name !== undefined) readValue(name, specs[name], parsed.given.get(name));
  } catch (error) {
    return (error as { details: object }).details;
  }
  return 'accepted';
}

describe('options', () => {
  it('take the word after them, or the text after an equals sign', () => {
    expect(given('org', '--org', 'acme')).toBe('acme');
    expect(given('org', '--org=acme')).toBe('acme');
    expect(given('org')).toBeUndefined();
  });

  it('may stand before, between and after other words', () => {
    expect(cutArguments(['a', '--org', 'acme', 'b', '--json'], specs).positionals).toEqual(['a', 'b']);
  });

  it('leave everything after a double dash alone', () => {
    expect(cutArguments(['--json', '--', '--org'], specs).positionals).toEqual(['--org']);
  });

  it('are on or off', () => {
    expect([given('json'), given('json', '--json')]).toEqual([false, true]);
  });

  it('that switch are on, off or unsaid, and the last one said counts', () => {
    expect(given('use-own-redis')).toBeUndefined();
    expect(given('use-own-redis', '--use-own-redis')).toBe(true);
    expect(given('use-own-redis', '--no-use-own-redis')).toBe(false);
    expect(given('use-own-redis', '--no-use-own-redis', '--use-own-redis')).toBe(true);
  });

  it('whose own name begins with "no" are not taken for the opposite of another', () => {
    expect(given('no-keychain', '--no-keychain')).toBe(true);
  });

  it('may be given again where they are lists, and commas part them only where that is said', () => {
    expect(given('set', '--set', 'a=1,2', '--set', 'b=3')).toEqual(['a=1,2', 'b=3']);
    expect(given('down', '--down', 'openai,redis', '--down', 'smtp,')).toEqual(['openai', 'redis', 'smtp']);
    expect(given('down')).toEqual([]);
  });

  it('read whole numbers, and none as no limit', () => {
    expect(given('port', '--port', '4871')).toBe(4871);
    expect(given('tokens', '--tokens', 'none')).toBeNull();
    expect(given('tokens', '--tokens', '0')).toBe(0);
  });

  it('keep a single dash as a value', () => {
    expect(given('org', '--org', '-')).toBe('-');
  });
});

describe('wrong usage names its option and its reason', () => {
  it.each([
    [['--nope'], undefined, { field: '--nope', reason: 'unknownKey' }],
    [['--constructor', 'x'], undefined, { field: '--constructor', reason: 'unknownKey' }],
    [['-x'], undefined, { field: '-x', reason: 'unknownKey' }],
    [['--json=yes'], undefined, { field: '--json', reason: 'unknownKey' }],
    [['--no-json'], undefined, { field: '--no-json', reason: 'unknownKey' }],
    [['--org'], undefined, { field: '--org', reason: 'required' }],
    [['--org', '--json'], undefined, { field: '--org', reason: 'required' }],
    [[], 'provider', { field: '--provider', reason: 'required' }],
    [['--port', '12x'], 'port', { field: '--port', reason: 'notANumber' }],
    [['--port', '-1'], 'port', { field: '--port', reason: 'notANumber' }],
    [['--port', '1e3'], 'port', { field: '--port', reason: 'notANumber' }],
    [['--port', '0'], 'port', { field: '--port', reason: 'outOfRange' }],
    [['--tokens', 'many'], 'tokens', { field: '--tokens', reason: 'notANumber' }],
    [['--lang', 'fr'], 'lang', { field: '--lang', reason: 'notAnOption' }],
  ] as const)('%j', (words, name, refusal) => {
    expect(refusalOf(words, name)).toEqual(refusal);
  });
});
