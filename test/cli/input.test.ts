import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assign, assignSettings } from '../../electron/cli/input/assignments.ts';
import { readExpiry } from '../../electron/cli/input/expiry.ts';
import { readJson } from '../../electron/cli/input/input-json.ts';
import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import { isAppError } from '../../shared/errors/app-error.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';

const providerOf = (id: string): ProviderDescriptor =>
  ensure(
    catalogue.find((each) => each.id === id),
    'the catalogue has it',
  );

const canary = 'sk-proj-S3cretCanary0123456789abcdef';

/** What is told of an input that is refused, as text, so that it can be searched for what must not be in it. */
function refusalOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (isAppError(error)) return { ...error.details, told: JSON.stringify([error.message, error.details]) };
    throw error;
  }
  return 'accepted';
}

describe('--set', () => {
  const openai = providerOf('openai');

  it('sorts values into fields and settings, with the type the catalogue gives', () => {
    expect(assign(['baseUrl=https://api.openai.com/v1', 'model=gpt-4o', 'maxTokens=4096'], openai, false)).toEqual({
      fields: { baseUrl: 'https://api.openai.com/v1' },
      settings: { model: 'gpt-4o', maxTokens: 4096 },
    });
  });

  it('keeps what follows the first equals sign as it is', () => {
    expect(assign(['model=a=b=c '], openai, false).settings).toEqual({ model: 'a=b=c ' });
  });

  it('refuses a secret, unless the risk was accepted', () => {
    expect(refusalOf(() => assign([`apiKey=${canary}`], openai, false))).toMatchObject({
      field: 'fields.apiKey',
      reason: 'secretInArgv',
      told: expect.not.stringContaining(canary),
    });
    expect(assign([`apiKey=${canary}`], openai, true).fields).toEqual({ apiKey: canary });
  });

  it.each([
    [`${canary}`, '--set', 'wrongFormat'],
    [`=${canary}`, '--set', 'wrongFormat'],
    [`nope=${canary}`, 'nope', 'unknownKey'],
    [`${canary}=x`, '--set', 'unknownKey'],
    [`maxTokens=${canary}`, 'settings.maxTokens', 'notANumber'],
    ['maxTokens= ', 'settings.maxTokens', 'notANumber'],
  ])('refuses %s without telling the value', (word, field, reason) => {
    const told = expect.not.stringContaining(canary);
    expect(refusalOf(() => assign([word], openai, true))).toMatchObject({ field, reason, told });
  });

  it('knows no fields where only settings make sense', () => {
    expect(assignSettings(['model=gpt-4o-mini'], openai)).toEqual({ model: 'gpt-4o-mini' });
    expect(refusalOf(() => assignSettings(['baseUrl=https://x.example'], openai))).toMatchObject({
      reason: 'unknownKey',
    });
  });
});

describe('JSON from standard input', () => {
  const shape = z.strictObject({ fields: z.record(z.string(), z.string()) });

  it('is read when it has the shape', () => {
    expect(readJson('{"fields": {"apiKey": "x"}}', shape)).toEqual({ fields: { apiKey: 'x' } });
  });

  it.each([
    [canary, '--stdin', 'jsonInvalid'],
    [`{"fields": {"apiKey": "${canary}"}`, '--stdin', 'jsonInvalid'],
    ['', '--stdin', 'jsonInvalid'],
    ['{"fields": {}, "field": {}}', 'field', 'unknownKey'],
    [`{"fields": {"apiKey": ["${canary}"]}}`, 'fields.apiKey', 'wrongFormat'],
  ])('%j is refused without telling a value', (text, field, reason) => {
    const told = expect.not.stringContaining(canary);
    expect(refusalOf(() => readJson(text, shape))).toMatchObject({ field, reason, told });
  });
});

describe('--expires', () => {
  it('means the end of that day on this machine', () => {
    expect(readExpiry('2027-01-31')).toBe(new Date(2027, 1, 1).getTime() - 1);
    expect(readExpiry('2028-02-29')).toBe(new Date(2028, 2, 1).getTime() - 1);
    expect(readExpiry('none')).toBeNull();
  });

  it.each(['2027-02-29', '2027-13-01', '2027-00-10', '31/01/2027', '2027-1-31', 'soon', ''])('refuses %j', (day) => {
    expect(refusalOf(() => readExpiry(day))).toMatchObject({ field: '--expires', reason: 'wrongFormat' });
  });
});
