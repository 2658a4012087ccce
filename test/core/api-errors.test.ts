import { describe, expect, it } from 'vitest';
import { asApiError } from '../../electron/core/middleware/api-errors.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { aCredential } from '../kit/builders.ts';
import { fakeClock } from '../kit/clock.ts';
import { createUnlockedVault, testEngine, testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { floorKdf } from '../kit/kdf.ts';
import { memoryLog } from '../kit/log.ts';
import { seededRandom } from '../kit/random.ts';
import { aReport, scriptedProber } from '../kit/scripted-prober.ts';

const canary = 'canario-no-erro';
const fault = new Error(`connect to ${canary} failed`);

async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream);
}

describe('a throw nobody declared', () => {
  it('reaches the caller as an incident without a word of it, and the log with it', async () => {
    const kdf = { ...floorKdf(), argon2id: () => Promise.reject(fault) };
    const { client, log } = testEngine({ kdf });
    const input = { passphrase: testPassphrase, memberName: 'Ana', language: 'en', useKeychain: false } as const;
    const refusal = await failureOf(client().vault.create(input));
    expect(refusal).toEqual({ code: 'INTERNAL', defined: true, incident: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(log.lines).toMatchObject([
      {
        event: 'api.incident',
        fields: { incident: refusal.incident, route: 'vault.create', cause: `Error: ${fault.message}` },
      },
    ]);
  });

  it('does so in the middle of a stream as well', async () => {
    const prober = { probe: () => Promise.reject(fault) };
    const { api, log } = await createUnlockedVault({ prober });
    await aCredential(api);
    const stream = await api.tests.run({ target: { kind: 'all' } });
    const refusal = await failureOf(drain(stream));
    expect(refusal).toMatchObject({ code: 'INTERNAL', incident: expect.any(String) });
    expect(JSON.stringify(refusal)).not.toContain(canary);
    expect(log.text()).toContain('tests.run');
  });

  it('includes an answer that holds more than the contract declares', async () => {
    const { prober } = scriptedProber(() => ({
      ...aReport(),
      verdict: { ...aReport().verdict, note: canary } as never,
    }));
    const { api } = await createUnlockedVault({ prober });
    await aCredential(api);
    const stream = await api.tests.run({ target: { kind: 'all' } });
    const refusal = await failureOf(drain(stream));
    expect(refusal).toMatchObject({ code: 'INTERNAL' });
    expect(JSON.stringify(refusal)).not.toContain(canary);
  });
});

describe('an error of ours', () => {
  const world = () => ({ clock: fakeClock(), random: seededRandom(), log: memoryLog() });

  it('keeps its code and details', () => {
    const details = { field: 'fields.apiKey', reason: 'tooShort', params: { minimum: 8 } } as const;
    const { code, data } = asApiError(world(), { route: 'x', input: {} }, new AppError('VALIDATION_FAILED', details));
    expect({ code, data }).toEqual({ code: 'VALIDATION_FAILED', data: details });
  });

  it('whose details the contract does not allow is an incident, not a leak', () => {
    const details = { field: canary.repeat(50) };
    const { code, data } = asApiError(world(), { route: 'x', input: {} }, new AppError('VALIDATION_FAILED', details));
    expect({ code, data }).toEqual({ code: 'INTERNAL', data: { incident: expect.any(String) } });
  });

  it('says cancelled when a signal ended the work', () => {
    expect(asApiError(world(), { route: 'x', input: {} }, AbortSignal.abort().reason).code).toBe('CANCELLED');
  });
});

describe('a refused input', () => {
  it.each<[string, Parameters<typeof aCredential>[1], object]>([
    ['too long', { label: 'x'.repeat(81) }, { field: 'label', reason: 'tooLong' }],
    ['empty', { label: '  ' }, { field: 'label', reason: 'tooShort' }],
    ['out of range', { weight: -1 }, { field: 'weight', reason: 'outOfRange' }],
    ['no number', { weight: 'x' as never }, { field: 'weight', reason: 'notANumber' }],
    ['no option', { scope: { kind: 'galaxy' } as never }, { field: 'scope.kind', reason: 'notAnOption' }],
    [
      'missing inside',
      { scope: { kind: 'organisation' } as never },
      { field: 'scope.organisation', reason: 'required' },
    ],
    ['no id', { commandId: '7' }, { field: 'commandId', reason: 'wrongFormat' }],
    ['not known', { colour: 'red' } as never, { field: 'colour', reason: 'unknownKey' }],
  ])('that is %s names its field and why', async (_what, values, refusal) => {
    const { api } = await createUnlockedVault();
    expect(await failureOf(aCredential(api, values))).toEqual({ code: 'VALIDATION_FAILED', defined: true, ...refusal });
  });

  it('keeps the reason its schema gives', async () => {
    const { api } = await createUnlockedVault();
    const create = (values: object) =>
      api.organisations.create({ commandId: crypto.randomUUID(), slug: 'padaria', name: 'Padaria', ...values });
    expect(await failureOf(create({ taxId: '12' }))).toMatchObject({ field: 'taxId', reason: 'taxIdInvalid' });
    expect(await failureOf(create({ timeZone: 'Mars/Base' }))).toMatchObject({ reason: 'timeZoneUnknown' });
    expect(await failureOf(create({ currency: 'XXQ' }))).toMatchObject({ reason: 'currencyUnknown' });
  });
});
