import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { cliError } from '../../shared/contract/cli-answers.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { type ErrorCode, errorCodes } from '../../shared/errors/codes.ts';
import { callCli, readDocument } from './command-line.ts';
import { scriptedReach } from './scripted-client.ts';

const env = { LANG: 'en', CHAVEIRO_PASSPHRASE: 'anything' };

/** What the command does when the engine throws this. */
const failWith = (error: unknown, ...words: readonly string[]) =>
  callCli(['member', 'list', ...words], { env, reach: scriptedReach({ members: () => Promise.reject(error) }) });

/** DESIGN section 4, written down again: a change of the table must not go unseen. */
const promised: Readonly<Record<ErrorCode, number>> = {
  VALIDATION_FAILED: 2,
  WEAK_PASSPHRASE: 2,
  SECRET_REQUIRED: 2,
  CONFIRMATION_REQUIRED: 2,
  VAULT_MISSING: 3,
  VAULT_EXISTS: 5,
  VAULT_LOCKED: 3,
  WRONG_PASSPHRASE: 3,
  DEVICE_SECRET_MISSING: 3,
  HEADER_DAMAGED: 7,
  HEADER_ALTERED: 7,
  STORE_DAMAGED: 7,
  STORE_NEWER: 7,
  OLDER_COPY: 7,
  FORBIDDEN: 2,
  NOT_FOUND: 4,
  CONFLICT: 5,
  BUSY: 5,
  LIMIT_EXCEEDED: 6,
  BUDGET_EXCEEDED: 6,
  STORAGE_FULL: 70,
  CANCELLED: 130,
  TIMEOUT: 1,
  CONNECTION_LOST: 5,
  INTERNAL: 70,
};

describe('an error of the API', () => {
  it.each(errorCodes)('%s has its exit code, its words and its remedy', async (code) => {
    const ran = await failWith(new ORPCError(code, { data: {} }), '--json');
    const { error } = cliError.parse(readDocument(ran));
    expect({ exit: ran.exit, code: error.code, errors: ran.errors }).toEqual({
      exit: promised[code],
      code,
      errors: '',
    });
    expect(error.message).toMatch(/\.$/);
    expect(error.fix).toMatch(/\.$/);
  });

  it('tells field, reason and incident, to scripts and to people', async () => {
    const data = { field: 'fields.apiKey', reason: 'whitespace', incident: '0193-abc' };
    const error = new ORPCError('INTERNAL', { data });
    expect(readDocument(await failWith(error, '--json')).error).toMatchObject(data);
    const { errors, output } = await failWith(error);
    expect(output).toBe('');
    expect(errors).toBe(
      [
        'fields.apiKey: There are spaces or line breaks in it.',
        'Remove them. They usually come along when copying.',
        'Incident 0193-abc',
        '',
      ].join('\n'),
    );
  });

  it('thrown on this side of the wire is told the same way', async () => {
    expect((await failWith(new AppError('CONNECTION_LOST'))).exit).toBe(5);
  });
});

describe('a throw that is none of ours', () => {
  it.each([
    ['an error', new Error('secret sk-canary in a message')],
    ['an error with a code of its own', Object.assign(new Error('sk-canary'), { code: 'ECONNRESET' })],
    ['an undeclared error of the API', new ORPCError('TEAPOT', { message: 'sk-canary' })],
    ['data that break the contract', new ORPCError('BUSY', { data: { note: 'sk-canary' } })],
    ['no error at all', 'sk-canary'],
  ])('(%s) exits 70 and tells its incident and nothing of itself', async (_what, thrown) => {
    const ran = await failWith(thrown, '--json');
    expect(ran.exit).toBe(70);
    expect(readDocument(ran).error).toMatchObject({ code: 'INTERNAL', incident: 'incident-of-a-test' });
    expect(ran.output + ran.errors).not.toContain('canary');
  });
});

describe('a broken audit chain', () => {
  it('exits 7 with the answer', async () => {
    const verify = { ok: false, count: 12, head: 'ab12', brokenAt: 9, comparedWith: 'nothing' } as const;
    const ran = await callCli(['audit', 'verify', '--json'], { env, reach: scriptedReach({ verify }) });
    expect({ exit: ran.exit, answer: readDocument(ran) }).toEqual({ exit: 7, answer: verify });
    const told = await callCli(['audit', 'verify'], { env, reach: scriptedReach({ verify }) });
    expect(told.output).toContain('The chain is broken at entry 9.');
  });
});

describe('an interrupted command', () => {
  it('exits 130, though the engine still works on it', async () => {
    const interrupt = new AbortController();
    const members = () => {
      interrupt.abort();
      return new Promise<never>(() => undefined);
    };
    const ran = await callCli(['member', 'list', '--json'], {
      env,
      reach: scriptedReach({ members }),
      signal: interrupt.signal,
    });
    expect({ exit: ran.exit, code: readDocument(ran).error.code }).toEqual({ exit: 130, code: 'CANCELLED' });
  });
});
