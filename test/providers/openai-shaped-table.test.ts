import { describe, expect, it } from 'vitest';
import { plainHttpField } from '../../electron/domain/destination.ts';
import { maskOf } from '../../electron/domain/mask.ts';
import { type ErrorRow, matchRow } from '../../electron/probes/kit/error-table.ts';
import { openAiErrors } from '../../electron/probes/kit/openai-errors.ts';
import { providers } from '../../electron/providers/index.generated.ts';
import { detectProvider, ownerOfKey } from '../../shared/catalogue/detect.ts';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { readFixtures, type VendorFixture } from './fixture.ts';
import { openAiShaped } from './openai-shaped.ts';
import { fixturesRoot } from './play-fixtures.ts';

const descriptorOf = (id: string) =>
  ensure(
    catalogue.find((one) => one.id === id),
    'the catalogue has it',
  );

const errorsOf = (id: string) =>
  ensure(
    providers.find((one) => one.id === id),
    'every provider has a probe',
  ).errors;

/** How often each cause is due among the recorded answers of a vendor. */
const counted = (fixtures: readonly VendorFixture[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { expect: due } of fixtures) counts[due.cause ?? 'none'] = (counts[due.cause ?? 'none'] ?? 0) + 1;
  return counts;
};

/** Errors among a vendor's recorded answers as its table sees them; inside a 200 there is no status. */
const errorsIn = ({ status, body, second }: VendorFixture) =>
  [{ status, body }, ...(second === undefined ? [] : [second])].map((answer) => ({
    code: String(answer.status),
    text: JSON.stringify(answer.body),
  }));

const isSame = (row: ErrorRow, place: number): boolean => row.marker?.source === openAiErrors()[place]?.marker?.source;

const isShared = (row: ErrorRow): boolean => openAiErrors().some((_, place) => isSame(row, place));

/** Rows that no recorded answer of a vendor meets first. */
const unplayed = (rows: readonly ErrorRow[], provider: string): readonly ErrorRow[] => {
  const errors = readFixtures(fixturesRoot, provider).flatMap(errorsIn);
  const met = errors.map((error) => rows.find((row) => matchRow([row], error) !== null));
  return rows.filter((row) => !met.includes(row));
};

describe('the recorded faults of vendors that speak OpenAI’s protocol', () => {
  it('are counted by cause, vendor by vendor', () => {
    const table = Object.values(openAiShaped).map(({ provider }) => [
      provider,
      counted(readFixtures(fixturesRoot, provider)),
    ]);
    expect(Object.fromEntries(table)).toEqual({
      deepseek: {
        AUTH_INVALID: 2,
        BAD_REQUEST: 1,
        NOT_FOUND_TARGET: 1,
        NOT_OUR_SERVICE: 1,
        PERM_MODEL: 1,
        PERM_SCOPE: 1,
        PROBE_OUTDATED: 1,
        QUOTA_CREDIT: 2,
        RATE_LIMIT: 1,
        SRV_5XX: 4,
        UNKNOWN: 2,
        none: 2,
      },
      groq: {
        ACCOUNT_DISABLED: 1,
        AUTH_EXPIRED: 1,
        AUTH_INVALID: 2,
        NOT_FOUND_TARGET: 1,
        NOT_OUR_SERVICE: 1,
        PERM_MODEL: 2,
        PERM_REGION: 1,
        PERM_SCOPE: 1,
        PROBE_OUTDATED: 1,
        QUOTA_CREDIT: 1,
        RATE_LIMIT: 2,
        SRV_5XX: 3,
        UNKNOWN: 1,
        none: 2,
      },
      mistral: {
        AUTH_INVALID: 2,
        BAD_REQUEST: 1,
        NOT_FOUND_TARGET: 1,
        NOT_OUR_SERVICE: 1,
        PERM_MODEL: 1,
        PERM_SCOPE: 1,
        PROBE_OUTDATED: 1,
        QUOTA_CREDIT: 2,
        RATE_LIMIT: 1,
        SRV_5XX: 3,
        UNKNOWN: 1,
        none: 2,
      },
      ollama: {
        AUTH_INVALID: 1,
        NOT_FOUND_TARGET: 3,
        NOT_OUR_SERVICE: 3,
        PERM_MODEL: 1,
        PERM_SCOPE: 1,
        PROBE_OUTDATED: 1,
        QUOTA_CREDIT: 1,
        RATE_LIMIT: 2,
        SRV_5XX: 3,
        UNKNOWN: 1,
        none: 3,
      },
      'openai-compatible': {
        AUTH_EXPIRED: 1,
        AUTH_INVALID: 5,
        NOT_OUR_SERVICE: 3,
        PERM_MODEL: 2,
        PERM_REGION: 1,
        PERM_SCOPE: 2,
        QUOTA_CREDIT: 3,
        RATE_LIMIT: 2,
        SRV_5XX: 3,
        UNKNOWN: 3,
        URL_PATH: 1,
        none: 3,
      },
      'vercel-ai-gateway': {
        AUTH_INVALID: 3,
        NOT_FOUND_TARGET: 1,
        NOT_OUR_SERVICE: 1,
        PERM_MODEL: 1,
        PERM_SCOPE: 2,
        PROBE_OUTDATED: 1,
        QUOTA_CREDIT: 3,
        RATE_LIMIT: 1,
        SRV_5XX: 3,
        UNKNOWN: 1,
        none: 1,
      },
      xai: {
        AUTH_INVALID: 3,
        AUTH_REVOKED: 2,
        BAD_REQUEST: 1,
        NOT_FOUND_TARGET: 1,
        NOT_OUR_SERVICE: 1,
        PERM_MODEL: 1,
        PERM_SCOPE: 3,
        PROBE_OUTDATED: 1,
        QUOTA_CREDIT: 1,
        RATE_LIMIT: 2,
        SRV_5XX: 2,
        UNKNOWN: 1,
        none: 2,
      },
    });
  });

  it.each(Object.values(openAiShaped).map(({ provider }) => provider))(
    'leave no row of the vendor’s own unplayed: %s',
    (provider) => {
      const rows = errorsOf(provider).filter((row) => !isShared(row));
      expect(unplayed(rows, provider)).toEqual([]);
    },
  );

  it('leave no row unplayed that they share', () => {
    const by = Object.values(openAiShaped).map(({ provider }) => unplayed(openAiErrors(), provider));
    expect(openAiErrors().filter((_, place) => by.every((rows) => rows.some((row) => isSame(row, place))))).toEqual([]);
  });
});

describe('a key of a vendor that speaks OpenAI’s protocol', () => {
  it.each([
    ['groq', ['groq high', 'groq-whisper low']],
    ['mistral', ['mistral low']],
    ['deepseek', ['deepseek low']],
    ['xai', ['xai high']],
    ['vercelAiGateway', ['vercel-ai-gateway low']],
    ['openaiCompatible', []],
  ])('is recognised as surely as its shape allows: %s', (name, guesses) => {
    const key = openAiShaped[name]?.fields['apiKey'] ?? '';
    expect(detectProvider(key, catalogue).map(({ provider, confidence }) => `${provider} ${confidence}`)).toEqual(
      guesses,
    );
    const isSure = guesses.some((guess) => guess.endsWith('high'));
    expect(ownerOfKey(key, catalogue)?.id ?? null).toBe(isSure ? openAiShaped[name]?.provider : null);
  });

  it.each([
    ['GROQ_API_KEY', 'groq'],
    ['MISTRAL_API_KEY', 'mistral'],
    ['DEEPSEEK_API_KEY', 'deepseek'],
    ['XAI_API_KEY', 'xai'],
    ['AI_GATEWAY_API_KEY', 'vercel-ai-gateway'],
    ['OLLAMA_BASE_URL', 'ollama'],
  ])('is guessed by the name of its variable: %s', (name, provider) => {
    expect(detectProvider(`${name}=x`, catalogue).map((guess) => guess.provider)).toEqual([provider]);
  });

  it('is masked by what makes its shape, and as a whole where it has none', () => {
    const masked = Object.values(openAiShaped).map(({ provider, fields }) => {
      const descriptor = descriptorOf(provider);
      const field = descriptor.fields.find(({ key }) => key === 'apiKey');
      return maskOf(descriptor, ensure(field, 'each may have a key'), fields['apiKey'] ?? '');
    });
    expect(masked).toEqual(['gsk_••••aB3d', '••••aB3d', 'sk-••••a1b2', 'xai-••••aB3_', 'vck_••••aB3d', '••••', '••••']);
  });
});

describe('plain HTTP', () => {
  it.each([
    ['groq', 'http://llm.example.com/v1', 'baseUrl'],
    ['groq', 'http://127.0.0.1:8080/v1', null],
    ['ollama', 'http://127.0.0.1:11434', null],
    ['ollama', 'http://192.168.0.7:11434', null],
  ])('is for this machine, or for what is local by nature: %s at %s', (provider, baseUrl, field) => {
    expect(plainHttpField(descriptorOf(provider), { baseUrl })).toBe(field);
  });
});
