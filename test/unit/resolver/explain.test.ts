import { describe, expect, it } from 'vitest';
import { arrange } from '../../../electron/domain/resolver-arrangement.ts';
import { explain } from '../../../electron/domain/resolver-explain.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import { stepText } from '../../../shared/i18n/step-text.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';
import { explanation } from '../../../shared/model/resolution.ts';
import { aCredential, anInput, idOf, now, type Situation } from './builders.ts';
import { overriding, system } from './truth/row.ts';

const byAi = { question: { by: 'category', category: 'AI' } } as const;
const names: Readonly<Record<string, string>> = { openai: 'OpenAI', anthropic: 'Anthropic' };

function said(given: Situation, language: 'en' | 'pt-BR' = 'en'): readonly string[] {
  const input = anInput(given);
  const answer = explanation.parse(
    explain(arrange(input), input, { asksAsConnection: input.connection !== null, clock: now }),
  );
  const teller = {
    translate: createTranslator(language),
    format: createFormats(language),
    nameOf: (id: string) => names[id] ?? id,
  };
  return answer.steps.map((step) => stepText(teller, step));
}

const two = [aCredential(1, { label: 'prod-1' }), aCredential(2, { provider: 'anthropic', label: 'prod-2' })];

describe('an explanation', () => {
  it('says what happens if OpenAI fails', () => {
    expect(said({ ...byAi, down: ['openai'], credentials: two })).toEqual([
      'Suppose OpenAI fails.',
      'The level “Organisation” decides.',
      'OpenAI “prod-1” is out: it is supposed to fail.',
      'Anthropic “prod-2” serves.',
      'After that the call fails.',
    ]);
  });

  it('says it in Portuguese', () => {
    expect(said({ ...byAi, down: ['openai'], credentials: two }, 'pt-BR').slice(2, 4)).toEqual([
      'OpenAI “prod-1” está fora: supõe-se que ela falhe.',
      'Anthropic “prod-2” atende.',
    ]);
  });

  it('supposes one key to fail by its name', () => {
    expect(said({ down: [idOf(1)], credentials: two })[0]).toBe('Suppose OpenAI “prod-1” fails.');
  });

  it('says what is tried after the first, and that lower levels stay closed', () => {
    expect(said({ ...byAi, credentials: [...two, aCredential(3, { ...system, label: 'ours' })] })).toEqual([
      'The level “Organisation” decides.',
      'OpenAI “prod-1” serves.',
      'If that fails, Anthropic “prod-2” serves.',
      'Keys of the level “System” do not step in: the organisation has not allowed it.',
      'After that the call fails.',
    ]);
  });

  it('says whose work an inherited key does, and what the connection decides itself', () => {
    const override = { provider: 'openai-whisper', credential: null, settings: { model: 'whisper-1', language: 'pt' } };
    const asked = { question: { by: 'provider', provider: 'openai-whisper' }, overrides: [override] } as const;
    expect(said({ ...asked, credentials: two }).slice(3, 5)).toEqual([
      'OpenAI “prod-1” serves openai-whisper, which uses this key.',
      'The connection itself decides model = whisper-1, language = pt.',
    ]);
    expect(said({ ...asked, credentials: two }, 'pt-BR').slice(3, 5)).toEqual([
      'OpenAI “prod-1” atende openai-whisper, que usa esta chave.',
      'A própria conexão decide model = whisper-1, language = pt.',
    ]);
  });

  it('says that the opt-in opens the next level', () => {
    const credentials = [
      aCredential(1, { label: 'own', outCause: 'QUOTA_CREDIT' }),
      aCredential(3, { ...system, label: 'ours' }),
    ];
    expect(said({ organisation: { allowLowerLevel: true }, credentials })).toEqual([
      'The level “Organisation” decides.',
      'OpenAI “own” is out: its account has no credit left.',
      'The organisation allows the next level: “System”.',
      'OpenAI “ours” serves.',
      'After that the call fails.',
    ]);
  });

  it('says which levels have nothing, and who serves from below', () => {
    const credentials = [aCredential(1, { active: false, label: 'old' }), aCredential(3, { ...system, label: 'ours' })];
    expect(said({ overrides: [], credentials })).toEqual([
      'On the level “Connection” no key is set up.',
      'OpenAI “old” is out: it is switched off.',
      'The level “System” decides.',
      'OpenAI “ours” serves.',
      'After that the call fails.',
    ]);
  });

  it('says that a deleted override leaves nothing', () => {
    expect(said({ overrides: [overriding(7)], credentials: two })).toEqual([
      'The level “Connection” decides.',
      'Keys of the level “Organisation” do not step in: the organisation has not allowed it.',
      'Nothing serves: the connection chose a credential that no longer exists.',
    ]);
  });

  it('of an organisation in the trash says only that', () => {
    expect(said({ organisation: { trashed: true }, credentials: two })).toEqual([
      'Nothing serves: the organisation is in the trash.',
    ]);
  });
});
