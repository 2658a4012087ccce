import { describe, expect, it } from 'vitest';
import {
  beginDraft,
  type Draft,
  draftOf,
  expiresAtOf,
  fieldsOf,
  settingsOf,
  withoutSecrets,
} from '../../../renderer/features/editor/draft.ts';
import { draftDifferences } from '../../../renderer/features/editor/draft-differences.ts';
import { checkFields } from '../../../renderer/features/editor/field-checks.ts';
import { freeLabel } from '../../../renderer/features/editor/free-label.ts';
import { dayOf, endOfDay } from '../../../renderer/state/expiry-day.ts';
import { catalogue } from '../../../shared/catalogue/index.generated.ts';
import { openai } from '../../../shared/catalogue/providers/openai.ts';
import { aCredentialView } from './credential-view.ts';

const draft = (part: Partial<Draft>): Draft => ({ ...beginDraft(undefined, null, []), provider: 'openai', ...part });

describe('a draft of a new key', () => {
  it('sends its fields without the white space around them, and none that is empty', () => {
    const fields = { apiKey: ' sk-proj-1 \n', baseUrl: '  ', stranger: 'x' };
    expect(fieldsOf(draft({ fields }), openai, false)).toEqual({ apiKey: 'sk-proj-1' });
  });

  it('outlives a lock without its secrets, and with no field where its provider is not known', () => {
    const typed = draft({ label: 'Meia', fields: { apiKey: 'sk-proj-1', baseUrl: 'https://a.example' } });
    expect(withoutSecrets(typed, openai)).toEqual({ ...typed, fields: { baseUrl: 'https://a.example' } });
    expect(withoutSecrets(typed, undefined)).toEqual({ ...typed, fields: {} });
  });

  it('sends settings in the type their descriptor names', () => {
    const settings = { model: 'gpt-5.4', maxTokens: ' 4096 ', project: '' };
    expect(settingsOf(draft({ settings }), openai)).toEqual({ model: 'gpt-5.4', maxTokens: 4096 });
  });

  it('leaves a number that is none to the engine to refuse', () => {
    expect(settingsOf(draft({ settings: { maxTokens: 'muitos' } }), openai)).toEqual({ maxTokens: 'muitos' });
  });

  it('ends with the last moment of its last day, and not at all where no day is given', () => {
    expect(expiresAtOf(draft({ expiresOn: '' }))).toBeNull();
    expect(expiresAtOf(draft({ expiresOn: '2026-12-31' }))).toBe(endOfDay('2026-12-31'));
    expect(dayOf(endOfDay('2026-12-31'))).toBe('2026-12-31');
  });

  it('is judged in the words of the engine before it is sent', () => {
    const context = { descriptor: openai, catalogue, kept: false };
    expect(checkFields(draft({}), context)).toEqual({ apiKey: { reason: 'required' } });
    expect(checkFields(draft({ fields: { apiKey: 'sk-proj-a b' } }), context)).toEqual({
      apiKey: { reason: 'whitespace' },
    });
  });
});

describe('a draft of a stored key', () => {
  const stored = aCredentialView({
    fields: { apiKey: 'sk-proj-••••wXyZ', baseUrl: 'https://api.openai.com/v1' },
    settings: { maxTokens: 10 },
    expiresAt: endOfDay('2026-12-31'),
  });

  it('holds no mask in place of a secret', () => {
    const opened = draftOf(stored, openai);
    expect(opened).toMatchObject({ settings: { maxTokens: '10' }, expiresOn: '2026-12-31' });
    expect(opened.fields).toEqual({ baseUrl: 'https://api.openai.com/v1' });
  });

  it('keeps an empty secret, and empties a plain field that was emptied', () => {
    const emptied = { ...draftOf(stored, openai), fields: { apiKey: '', baseUrl: '' } };
    expect(fieldsOf(emptied, openai, true)).toEqual({ baseUrl: '' });
    expect(checkFields(emptied, { descriptor: openai, catalogue, kept: true })).toEqual({});
  });
});

describe('a suggested label', () => {
  it.each([
    [[], 'OpenAI'],
    [['openai'], 'OpenAI 2'],
    [['OpenAI', 'OpenAI 2', 'OpenAI 4'], 'OpenAI 3'],
  ])('beside %j is %s', (taken, label) => {
    expect(freeLabel('OpenAI', taken)).toBe(label);
  });
});

describe('two drafts of one key', () => {
  const mine = draft({ label: 'Minha', fields: { apiKey: 'sk-proj-1' }, settings: { model: 'a' }, notes: 'x ' });
  const theirs = draft({ label: 'Deles', settings: { model: 'b' }, notes: 'x', expiresOn: '2026-12-31' });

  it('differ by every value but secrets, in the order of the form', () => {
    const found = draftDifferences(mine, theirs, openai);
    expect(found.map(({ path }) => path)).toEqual(['label', 'settings.model', 'expiresAt']);
    expect(JSON.stringify(found)).not.toContain('sk-proj-1');
  });

  it('agree on a value once it was taken over, and on that one alone', () => {
    const [, model] = draftDifferences(mine, theirs, openai);
    const after = { ...mine, ...model?.takeTheirs(mine) };
    expect(draftDifferences(after, theirs, openai).map(({ path }) => path)).toEqual(['label', 'expiresAt']);
    expect(after.fields).toEqual(mine.fields);
  });
});

it('a provider chosen beforehand begins its draft with a label that is free', () => {
  expect(beginDraft(openai, null, ['OpenAI'])).toMatchObject({ provider: 'openai', label: 'OpenAI 2', revision: null });
});
