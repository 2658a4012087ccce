import { describe, expect, it } from 'vitest';
import { resolve, resolveWithFallback } from '../../../electron/domain/resolver.ts';
import { aCredential, anInput, idOf, type Situation, scopes } from './builders.ts';
import { overriding, system } from './truth/row.ts';

const chosen = (given: Situation) => resolve(anInput(given)).chosen;
const labels = (given: Situation) => resolveWithFallback(anInput(given)).map(({ label }) => Number(label));

const byAi = { question: { by: 'category', category: 'AI' } } as const;
const byWhisper = { question: { by: 'provider', provider: 'openai-whisper' } } as const;
const byRedis = { question: { by: 'provider', provider: 'redis' } } as const;
const redis = { provider: 'redis' } as const;

/** The rules of section 6 of the seed that asked for the resolver, in its order. */
describe('seed 6.1, the hierarchy', () => {
  const all = [aCredential(1, system), aCredential(2), aCredential(3)];

  it('1: the connection’s override serves before everything', () => {
    expect(chosen({ overrides: [overriding(3)], credentials: all })).toMatchObject({
      credentialId: idOf(3),
      level: 'connection',
    });
  });

  it('1: an override of the model alone keeps the key of the organisation ("Vendas" uses gpt-4o-mini)', () => {
    const overrides = [{ provider: 'openai', credential: null, settings: { model: 'gpt-4o-mini' } }];
    expect(chosen({ overrides, credentials: all })).toMatchObject({
      credentialId: idOf(2),
      level: 'organisation',
      settings: { model: 'gpt-4o-mini' },
    });
  });

  it('1: an override of another provider is none for this one', () => {
    expect(chosen({ overrides: [overriding(3, 'deepgram')], credentials: all })?.credentialId).toBe(idOf(2));
  });

  it('2: the organisation’s own key serves before the agency’s', () => {
    expect(chosen({ credentials: all })).toMatchObject({ credentialId: idOf(2), level: 'organisation' });
  });

  it('2: only an active one, the first by position', () => {
    const credentials = [
      aCredential(2, { active: false }),
      aCredential(4, { position: 1 }),
      aCredential(3, { position: 0 }),
    ];
    expect(chosen({ credentials })?.credentialId).toBe(idOf(3));
  });

  it('3: the agency’s key serves where the organisation has none', () => {
    expect(chosen({ credentials: [aCredential(1, system)] })).toMatchObject({ level: 'system' });
  });

  it('3: and nobody’s where the agency has none either', () => {
    expect(chosen({ credentials: [aCredential(1, { scope: scopes.other })] })).toBeNull();
  });
});

describe('seed 6.1, resolving with fallback', () => {
  const own = [aCredential(2, { position: 1 }), aCredential(3, { position: 0, provider: 'anthropic' })];

  it('gives all active keys of the category by position, those of other providers among them', () => {
    const credentials = [...own, aCredential(4, { position: 2, active: false }), aCredential(1, system)];
    expect(labels({ ...byAi, credentials })).toEqual([3, 2]);
  });

  it('gives the agency’s defaults where the organisation has none', () => {
    expect(labels({ ...byAi, credentials: [aCredential(1, system), aCredential(6, system)] })).toEqual([1, 6]);
  });
});

describe('seed 6.2, transcription by OpenAI’s key', () => {
  it('follows the organisation’s own OpenAI key', () => {
    expect(chosen({ ...byWhisper, credentials: [aCredential(1, system), aCredential(2)] })).toMatchObject({
      credentialId: idOf(2),
      serves: 'openai-whisper',
      level: 'inherited',
    });
  });

  it('follows the connection that asks where that chose another OpenAI key', () => {
    const credentials = [aCredential(1, system), aCredential(2), aCredential(5)];
    expect(chosen({ ...byWhisper, overrides: [overriding(5)], credentials })).toMatchObject({
      credentialId: idOf(5),
      serves: 'openai-whisper',
      level: 'inherited',
    });
  });

  it('takes the model that is set for transcription, not that for chat', () => {
    const override = { provider: 'openai-whisper', credential: null, settings: { model: 'whisper-1' } };
    const credentials = [aCredential(2, { settings: { model: 'gpt-4o' } })];
    expect(chosen({ ...byWhisper, overrides: [override], credentials })?.settings).toEqual({ model: 'whisper-1' });
  });

  it('does not take the chat model of the key it uses', () => {
    const credentials = [aCredential(2, { settings: { model: 'gpt-4o', organization: 'org-1' } })];
    expect(chosen({ ...byWhisper, credentials })?.settings).toEqual({ organization: 'org-1' });
  });

  it('"use the key above" is the catalogue’s word until the organisation chooses "own key"', () => {
    const organisation = { inheritance: { 'openai-whisper': 'own' } } as const;
    const credentials = [aCredential(1, { ...system, provider: 'openai' }), aCredential(2)];
    const answer = resolve(anInput({ ...byWhisper, organisation, credentials }));
    expect([answer.chosen, answer.reason]).toEqual([null, 'ownKeyChosen']);
    const withOwn = [...credentials, aCredential(3, { provider: 'openai-whisper' })];
    expect(chosen({ ...byWhisper, organisation, credentials: withOwn })).toMatchObject({ credentialId: idOf(3) });
    expect(chosen({ organisation, credentials })?.credentialId).toBe(idOf(2));
  });
});

describe('seed 6.3, a Redis of one’s own', () => {
  const credentials = [aCredential(1, { ...system, ...redis })];

  it('is the agency’s while the organisation did not switch to its own', () => {
    expect(chosen({ ...byRedis, credentials })?.level).toBe('system');
  });

  it('is the organisation’s once it has, and never the agency’s again', () => {
    const organisation = { useOwnRedis: true, allowLowerLevel: true };
    expect(chosen({ ...byRedis, organisation, credentials: [...credentials, aCredential(2, redis)] })).toMatchObject({
      credentialId: idOf(2),
    });
    expect(chosen({ ...byRedis, organisation, credentials })).toBeNull();
  });
});

describe('what the seed left open', () => {
  it('a key kept to some models serves no other', () => {
    const credentials = [aCredential(1, { settings: { allowedModels: 'small, large' } }), aCredential(2)];
    expect(chosen({ model: 'small', credentials })?.credentialId).toBe(idOf(1));
    expect(chosen({ model: 'huge', credentials })?.credentialId).toBe(idOf(2));
    const answer = resolve(anInput({ model: 'huge', credentials: credentials.slice(0, 1) }));
    expect([answer.chosen, answer.reason]).toEqual([null, 'modelNotAllowed']);
  });

  it('a connection cannot widen that list, nor choose a model outside of it', () => {
    const credentials = [aCredential(1, { settings: { allowedModels: 'small' } })];
    const settings = { model: 'huge', allowedModels: 'huge' };
    const answer = resolve(anInput({ overrides: [{ provider: 'openai', credential: null, settings }], credentials }));
    expect(answer.reason).toBe('modelNotAllowed');
  });

  it.each(['circuitOpen', 'cooling', 'overBudget'] as const)(
    'a key that traffic keeps out (%s) says so and lowers nothing',
    (why) => {
      const traffic = new Map([[idOf(1), why]]);
      const answer = resolve(anInput({ traffic, credentials: [aCredential(1), aCredential(2, system)] }));
      expect([answer.chosen, answer.reason]).toEqual([null, why]);
    },
  );

  it('one key taken as failing leaves the others of its provider', () => {
    expect(chosen({ down: [idOf(1)], credentials: [aCredential(1), aCredential(2)] })?.credentialId).toBe(idOf(2));
  });

  it('a circle of inheritance ends with the key that is asked for', () => {
    const circle = [
      { id: 'openai', category: 'AI', capabilities: ['chat'], inherits: 'anthropic' },
      { id: 'anthropic', category: 'AI', capabilities: ['chat'], inherits: 'openai' },
    ] as const;
    const credentials = [aCredential(1, { provider: 'anthropic' }), aCredential(2)];
    expect(chosen({ catalogue: circle, credentials })).toMatchObject({ credentialId: idOf(2), level: 'organisation' });
    expect(chosen({ catalogue: circle, credentials: credentials.slice(0, 1) })).toMatchObject({ level: 'inherited' });
  });
});
