import { describe, expect, it } from 'vitest';
import { findCommand } from '../../electron/cli/find-command.ts';

describe('the command in the words', () => {
  it.each([
    [['status'], 'status', []],
    [['org', 'add', 'acme'], 'org.add', ['acme']],
    [['--json', 'org', 'add', 'acme'], 'org.add', ['--json', 'acme']],
    [['--data', '/tmp/x', 'status', '--json'], 'status', ['--data', '/tmp/x', '--json']],
    [['--data=/tmp/x', 'status'], 'status', ['--data=/tmp/x']],
    [['connection', 'set-override', 'x'], 'connection.set-override', ['x']],
    [['test', 'org'], 'test', ['org']],
  ] as const)('%j', (words, name, rest) => {
    expect(findCommand(words)).toEqual({ kind: 'command', name, words: rest });
  });

  it('is a group where its second word is missing', () => {
    expect(findCommand(['org', '--help'])).toEqual({ kind: 'group', group: 'org', words: ['--help'] });
  });

  it('is nothing where there is none', () => {
    expect(findCommand(['--help'])).toEqual({ kind: 'group', group: null, words: ['--help'] });
  });
});

describe('a command that does not exist', () => {
  it.each([
    [['gateway', 'serve'], 'gateway'],
    [['org', 'burn', 'acme'], 'org burn'],
    [['plan', 'drop'], 'plan drop'],
    [['__proto__'], 'COMMAND'],
    [['sk-proj-S3cretCanary0123456789'], 'COMMAND'],
    [['org', 'sk-proj-S3cretCanary0123456789'], 'COMMAND'],
  ] as const)('%j is refused, and echoed only if it looks like a command', (words, field) => {
    expect(() => findCommand(words)).toThrow(
      expect.objectContaining({ code: 'VALIDATION_FAILED', details: { field, reason: 'unknownCommand' } }),
    );
  });
});
