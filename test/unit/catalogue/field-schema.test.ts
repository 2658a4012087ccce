import { describe, expect, it } from 'vitest';
import type { FieldDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { fieldSchema, refuseField } from '../../../shared/catalogue/field-schema.ts';
import { catalogue } from '../../../shared/catalogue/index.generated.ts';
import { groqWhisper } from '../../../shared/catalogue/providers/groq-whisper.ts';
import { openai } from '../../../shared/catalogue/providers/openai.ts';
import { openrouter } from '../../../shared/catalogue/providers/openrouter.ts';
import { postgresql } from '../../../shared/catalogue/providers/postgresql.ts';
import { redis } from '../../../shared/catalogue/providers/redis.ts';
import { anApiKey } from '../../kit/builders.ts';

/** What a form would be told: reasons by field, or the values as they would be saved. */
const judge = (descriptor: typeof openai, typed: Readonly<Record<string, string>>) => {
  const parsed = fieldSchema(descriptor, catalogue).safeParse(typed);
  if (parsed.success) return parsed.data;
  return Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join('.'), issue.code === 'custom' && issue.params?.reason]),
  );
};

const apiKey = anApiKey();
/** Of the shape OpenAI documents; nobody's. */
const openAiKey = `sk-proj-${'aB3_'.repeat(8)}T3BlbkFJ${'cD4-'.repeat(8)}`;
const ownShape = { field: 'apiKey', prefix: 'own-', pattern: '^own-[a-z0-9]{32}$', confidence: 'high' as const };
const openRouterKey = `sk-or-v1-${'0123abcd'.repeat(8)}`;
const pem = '-----BEGIN CERTIFICATE-----\nMIIB+w==\n-----END CERTIFICATE-----';

describe('a key', () => {
  it('loses the white space around it, which came with the paste', () => {
    expect(judge(openai, { apiKey: ` \t${apiKey}\r\n`, baseUrl: '  ' })).toEqual({ apiKey });
  });

  it.each([
    ['a space', 'sk-proj-a b', 'whitespace'],
    ['a line break', 'sk-proj-a\nb', 'whitespace'],
    ['a space that cannot be seen', 'sk-proj-a\u200bb', 'whitespace'],
    ['a soft hyphen', 'sk-proj-a\u00adb', 'whitespace'],
    ['dots of a mask', 'sk-proj-••••1234', 'maskedValue'],
    ['stars of a mask', 'sk-proj-****1234', 'maskedValue'],
    ['an ellipsis', 'sk-proj-…', 'maskedValue'],
    ['what no header can carry', 'sk-proj-chavé', 'wrongFormat'],
    ['more than any key', 'a'.repeat(401), 'tooLong'],
    ['nothing', '  ', 'required'],
  ])('is refused for %s inside it', (_, value, reason) => {
    expect(judge(openai, { apiKey: value })).toEqual({ apiKey: reason });
  });

  it('is refused where it is surely of another provider, by name', () => {
    const parsed = fieldSchema(openai, catalogue).safeParse({ apiKey: openRouterKey });
    expect(parsed.error?.issues).toMatchObject([
      { path: ['apiKey'], params: { reason: 'otherProvider', provider: 'OpenRouter' } },
    ]);
    expect(judge(openrouter, { apiKey: openRouterKey })).toEqual({ apiKey: openRouterKey });
  });

  it('is taken by a provider that inherits from its owner', () => {
    const heir = { ...openai, id: 'heir', inherits: 'openrouter', keyPatterns: [] };
    expect(judge(heir, { apiKey: openRouterKey })).toEqual({ apiKey: openRouterKey });
  });

  it.each([[catalogue], [catalogue.toReversed()]])('of OpenAI is taken by everyone who inherits from OpenAI', (all) => {
    const takers = all.filter((one) => one.id === 'openai' || one.inherits === 'openai');
    expect(takers.map(({ id }) => id).sort()).toEqual(['openai', 'openai-tts', 'openai-whisper']);
    for (const taker of takers) {
      expect(fieldSchema(taker, all).safeParse({ apiKey: openAiKey }).data).toEqual({ apiKey: openAiKey });
    }
  });

  it('of OpenAI is refused by who inherits from another, and is called OpenAI’s', () => {
    const parsed = fieldSchema(groqWhisper, catalogue).safeParse({ apiKey: openAiKey });
    expect(parsed.error?.issues).toMatchObject([{ params: { reason: 'otherProvider', provider: 'OpenAI' } }]);
  });

  it('of an heir’s own shape is not the key of whom it inherits from', () => {
    const heir = { ...openai, id: 'heir', inherits: 'openai', keyPatterns: [ownShape] };
    const parsed = fieldSchema(openai, [openai, heir]).safeParse({ apiKey: `own-${'a1b2'.repeat(8)}` });
    expect(parsed.error?.issues).toMatchObject([{ params: { reason: 'otherProvider' } }]);
  });

  it('is refused under a name the provider does not know', () => {
    expect(judge(openai, { apiKey, token: 'x' })).toEqual({ token: 'unknownKey' });
  });
});

describe('an address', () => {
  it.each([
    ['https://api.openai.com/v1/v1', 'urlPathTwice'],
    ['https://api.openai.com/v1/v1/', 'urlPathTwice'],
    ['https://user:pass@api.openai.com/v1', 'urlUserInfo'],
    ['ftp://api.openai.com/v1', 'urlScheme'],
    ['api.openai.com/v1', 'urlScheme'],
    ['https://', 'wrongFormat'],
    ['https://host/%zz', 'wrongFormat'],
    ['https://api.openai.com/v1 ', undefined],
    ['https://api.openai.com/v 1', 'whitespace'],
    ['http://127.0.0.1:11434/v1', undefined],
  ])('%s is judged %s', (baseUrl, reason) => {
    const typed = { apiKey, baseUrl };
    expect(judge(openai, typed)).toEqual(
      reason === undefined ? { apiKey, baseUrl: baseUrl.trim() } : { baseUrl: reason },
    );
  });
});

describe('a connection string', () => {
  it.each([
    ['postgresql://user:p%40ss@host:5432/db?sslmode=require', undefined],
    ['POSTGRES://user:pass@host/db', undefined],
    ['mysql://user:pass@host/db', 'urlScheme'],
    ['postgres://user:100%@host/db', 'urlEncoding'],
    ['postgres://user:a%ffb@host/db', 'urlEncoding'],
    ['postgres://user:pa#ss@host/db', 'urlEncoding'],
    ['postgres://user:12/34@host/db', 'urlEncoding'],
    ['postgres://user:12?34@host/db', 'urlEncoding'],
    ['postgres://user:****@host/db', 'maskedValue'],
    ['postgres://user:pass@/db', 'urlEncoding'],
  ])('%s is judged %s', (url, reason) => {
    expect(judge(postgresql, { url })).toEqual({ url: reason ?? url });
  });

  it.each([pem, `${pem}\n${pem}\n`])('may come with an authority of its own', (ca) => {
    expect(judge(redis, { url: 'rediss://host', ca })).toEqual({ url: 'rediss://host', ca: ca.trim() });
  });

  it.each(['MIIB+w==', pem.replace('END', 'EN'), pem.replaceAll('CERTIFICATE', 'PRIVATE KEY')])(
    'is refused with what is no certificate',
    (ca) => {
      expect(judge(redis, { url: 'rediss://host', ca })).toEqual({ ca: 'pemInvalid' });
    },
  );
});

describe('other formats', () => {
  const field = (format: FieldDescriptor['format']): FieldDescriptor => ({
    key: 'a',
    secret: false,
    destination: true,
    required: true,
    format,
    text: { label: { en: 'A', 'pt-BR': 'A' }, help: { en: 'A', 'pt-BR': 'A' }, example: '' },
  });
  const reasonOf = (format: FieldDescriptor['format'], value: string) =>
    refuseField(value, field(format), { descriptor: openai, catalogue })?.reason;

  it.each([
    ['mail.example', undefined],
    ['10.0.0.1', undefined],
    ['2001:db8::1', undefined],
    ['https://mail.example', 'wrongFormat'],
    ['mail.example:25', 'wrongFormat'],
    ['user@mail.example', 'wrongFormat'],
  ])('take %s for a host or not', (value, reason) => {
    expect(reasonOf({ kind: 'host' }, value)).toBe(reason);
  });

  it.each([
    ['1', undefined],
    ['65535', undefined],
    ['0', 'outOfRange'],
    ['65536', 'outOfRange'],
    ['2.5', 'outOfRange'],
    ['-1', 'outOfRange'],
  ])('take %s for a port or not', (value, reason) => {
    expect(reasonOf({ kind: 'port' }, value)).toBe(reason);
  });

  it('take only what may be chosen, and only so much text', () => {
    const choice: FieldDescriptor['format'] = { kind: 'choice', options: ['starttls', 'tls'] };
    expect([reasonOf(choice, 'tls'), reasonOf(choice, 'none')]).toEqual([undefined, 'notAnOption']);
    const text = { kind: 'text', maxLength: 3 } as const;
    expect([reasonOf(text, 'a b'), reasonOf(text, 'abcd')]).toEqual([undefined, 'tooLong']);
  });

  it('take a token only of the length and pattern it is given', () => {
    const token = { kind: 'token', minLength: 4, maxLength: 6, pattern: '^a' } as const;
    const judged = ['abc', 'abcd', 'bbcd', 'abcdefg'].map((value) => reasonOf(token, value));
    expect(judged).toEqual(['tooShort', undefined, 'wrongFormat', 'tooLong']);
  });
});
