import { describe, expect, it } from 'vitest';
import { resolve } from '../../../electron/domain/resolver.ts';
import { resolution } from '../../../shared/model/resolution.ts';
import { aCredential, anInput, idOf, scopes } from './builders.ts';
import { configurationNotFailover } from './truth/configuration-not-failover.ts';
import { levels } from './truth/levels.ts';
import { order } from './truth/order.ts';
import { policy } from './truth/policy.ts';
import { questions } from './truth/questions.ts';
import type { Row } from './truth/row.ts';

const truthTable: readonly (readonly [chapter: string, rows: readonly Row[]])[] = [
  ['levels', levels],
  ['order inside a level', order],
  ['configuration, not failover', configurationNotFailover],
  ['the organisation’s policy', policy],
  ['questions', questions],
];

function expectRow({ given, chosen, told }: Row) {
  const answer = resolve(anInput(given));
  expect(answer.candidates.map(({ label, reason }) => [Number(label), reason])).toEqual(told);
  if (typeof chosen === 'string') {
    expect({ chosen: answer.chosen, reason: answer.reason }).toEqual({ chosen: null, reason: chosen });
  } else {
    expect(answer.reason).toBeNull();
    expect(answer.chosen).toMatchObject({ credentialId: idOf(chosen.number), level: chosen.level });
  }
}

describe.each(truthTable)('%s', (_chapter, rows) => {
  it.each(rows)('$promise', (row) => {
    expectRow(row);
  });
});

describe('settings', () => {
  const withSettings = aCredential(1, { settings: { model: 'gpt-4o', maxTokens: 4096 } });

  it('are the credential’s own where the connection overrides nothing', () => {
    const { chosen } = resolve(anInput({ overrides: [], credentials: [withSettings] }));
    expect(chosen).toMatchObject({ settings: { model: 'gpt-4o', maxTokens: 4096 }, overridden: [] });
  });

  it('take what the connection overrides, and say which', () => {
    const override = { provider: 'openai', credential: null, settings: { model: 'gpt-4o-mini' } };
    const { chosen } = resolve(anInput({ overrides: [override], credentials: [withSettings] }));
    expect(chosen).toMatchObject({
      level: 'organisation',
      settings: { model: 'gpt-4o-mini', maxTokens: 4096 },
      overridden: ['model'],
    });
  });

  it('are overridden at whatever level the key comes from', () => {
    const override = { provider: 'openai', credential: null, settings: { model: 'gpt-4o-mini' } };
    const fromSystem = { ...withSettings, scope: scopes.system };
    const { chosen } = resolve(anInput({ overrides: [override], credentials: [fromSystem] }));
    expect(chosen).toMatchObject({ level: 'system', settings: { model: 'gpt-4o-mini' } });
  });

  it('of an inherited key take the override of the provider that does the work', () => {
    const overrides = [
      { provider: 'openai-whisper', credential: null, settings: { model: 'whisper-1' } },
      { provider: 'openai', credential: null, settings: { model: 'gpt-4o-mini' } },
    ];
    const question = { by: 'provider', provider: 'openai-whisper' } as const;
    const { chosen } = resolve(anInput({ question, overrides, credentials: [withSettings] }));
    expect(chosen?.settings).toMatchObject({ model: 'whisper-1' });
  });
});

it('answers in the closed shape of the contract', () => {
  const answer = resolve(anInput({ credentials: [aCredential(1), aCredential(2, { scope: scopes.system })] }));
  expect(resolution.parse(answer)).toEqual(answer);
});
