import { describe, expect, it } from 'vitest';
import { maskOf } from '../../electron/domain/mask.ts';
import { type ErrorRow, matchRow } from '../../electron/probes/kit/error-table.ts';
import { providers } from '../../electron/providers/index.generated.ts';
import { detectProvider } from '../../shared/catalogue/detect.ts';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import { readFixtures, type VendorFixture } from './fixture.ts';
import { fixturesRoot } from './play-fixtures.ts';

const speech = [
  'assemblyai',
  'elevenlabs',
  'google-cloud-tts',
  'groq-whisper',
  'openai-tts',
  'openai-whisper',
] as const;

const descriptorOf = (id: string) =>
  ensure(
    catalogue.find((one) => one.id === id),
    'the catalogue has it',
  );

/** How often each cause is due among the recorded answers of a vendor. */
const counted = (fixtures: readonly VendorFixture[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { expect: due } of fixtures) counts[due.cause ?? 'none'] = (counts[due.cause ?? 'none'] ?? 0) + 1;
  return counts;
};

const errorsIn = ({ status, body, second }: VendorFixture) =>
  [{ status, body }, ...(second === undefined ? [] : [second])].map((answer) => ({
    code: String(answer.status),
    text: JSON.stringify(answer.body),
  }));

/** Rows of a vendor's table that none of its recorded answers meets first. */
const unplayed = (id: string): readonly ErrorRow[] => {
  const { errors: rows } = ensure(
    providers.find((one) => one.id === id),
    'every provider has a probe',
  );
  const errors = readFixtures(fixturesRoot, id).flatMap(errorsIn);
  const met = errors.map((error) => rows.find((row) => matchRow([row], error) !== null));
  return rows.filter((row) => !met.includes(row));
};

/** Words that a vendor's own row takes first, and those of an account's sign-in (google-service-account.test.ts). */
const playedElsewhere: readonly string[] = ['rate_limit_exceeded', 'reasonable timeframe', 'invalid_grant'];

describe('the recorded faults of vendors of speech', () => {
  it('are counted by cause, vendor by vendor', () => {
    expect(Object.fromEntries(speech.map((id) => [id, counted(readFixtures(fixturesRoot, id))]))).toEqual({
      assemblyai: {
        AUTH_INVALID: 5,
        BAD_REQUEST: 1,
        NOT_FOUND_TARGET: 1,
        NOT_OUR_SERVICE: 1,
        PERM_SCOPE: 1,
        PROBE_OUTDATED: 1,
        QUOTA_CREDIT: 5,
        RATE_LIMIT: 2,
        SRV_5XX: 3,
        none: 2,
      },
      elevenlabs: {
        ACCOUNT_DISABLED: 2,
        AUTH_INVALID: 4,
        BAD_REQUEST: 1,
        NOT_FOUND_TARGET: 3,
        NOT_OUR_SERVICE: 1,
        PERM_SCOPE: 1,
        PROBE_OUTDATED: 2,
        QUOTA_CREDIT: 4,
        RATE_LIMIT: 3,
        SRV_5XX: 3,
        none: 6,
      },
      'google-cloud-tts': {
        AUTH_EXPIRED: 1,
        AUTH_INVALID: 3,
        AUTH_REVOKED: 1,
        BAD_REQUEST: 1,
        NOT_FOUND_TARGET: 3,
        NOT_OUR_SERVICE: 1,
        PERM_IP: 1,
        PERM_SCOPE: 4,
        PROBE_OUTDATED: 1,
        QUOTA_CREDIT: 2,
        RATE_LIMIT: 1,
        SRV_5XX: 3,
        none: 2,
      },
      'groq-whisper': {
        ACCOUNT_DISABLED: 1,
        AUTH_EXPIRED: 1,
        AUTH_INVALID: 2,
        NOT_FOUND_TARGET: 1,
        NOT_OUR_SERVICE: 1,
        PERM_MODEL: 3,
        PERM_REGION: 1,
        PERM_SCOPE: 1,
        PROBE_OUTDATED: 1,
        QUOTA_CREDIT: 1,
        RATE_LIMIT: 2,
        SRV_5XX: 3,
        none: 3,
      },
      'openai-tts': {
        ACCOUNT_DISABLED: 1,
        AUTH_INVALID: 2,
        BAD_REQUEST: 1,
        NOT_FOUND_TARGET: 1,
        NOT_OUR_SERVICE: 1,
        PERM_IP: 1,
        PERM_MODEL: 3,
        PERM_REGION: 1,
        PERM_SCOPE: 3,
        PROBE_OUTDATED: 2,
        QUOTA_CREDIT: 3,
        RATE_LIMIT: 2,
        SRV_5XX: 4,
        UNKNOWN: 1,
        none: 3,
      },
      'openai-whisper': {
        ACCOUNT_DISABLED: 1,
        AUTH_INVALID: 2,
        BAD_REQUEST: 1,
        NOT_FOUND_TARGET: 1,
        NOT_OUR_SERVICE: 1,
        PERM_IP: 1,
        PERM_MODEL: 3,
        PERM_REGION: 1,
        PERM_SCOPE: 3,
        PROBE_OUTDATED: 2,
        QUOTA_CREDIT: 3,
        RATE_LIMIT: 2,
        SRV_5XX: 4,
        UNKNOWN: 1,
        none: 3,
      },
    });
  });

  it.each(speech)('leave no row of the table unplayed: %s', (id) => {
    const left = unplayed(id).filter(({ marker }) => !playedElsewhere.includes(marker?.source ?? ''));
    expect(left).toEqual([]);
  });
});

describe('a key of a vendor of speech', () => {
  it.each([
    ['ASSEMBLYAI_API_KEY', 'assemblyai'],
    ['ELEVENLABS_API_KEY', 'elevenlabs'],
    ['GOOGLE_TTS_API_KEY', 'google-cloud-tts'],
    ['GROQ_WHISPER_API_KEY', 'groq-whisper'],
    ['OPENAI_TTS_API_KEY', 'openai-tts'],
    ['OPENAI_WHISPER_API_KEY', 'openai-whisper'],
  ])('is guessed by the name of its variable: %s', (name, provider) => {
    expect(detectProvider(`${name}=x`, catalogue).map((guess) => guess.provider)).toEqual([provider]);
  });

  it.each([
    ['a file of a Google account', '{\n "type": "service_account",\n "project_id": "a"\n}', 'google-cloud-tts'],
    ['a new key of ElevenLabs', `sk_${'0a1b2c3d'.repeat(6)}`, 'elevenlabs'],
  ])('is recognised by its shape: %s', (_, text, provider) => {
    expect(detectProvider(text, catalogue)[0]?.provider).toBe(provider);
  });

  it.each([
    ['elevenlabs', 'apiKey', `sk_${'0a1b2c3d'.repeat(6)}`, 'sk_••••2c3d'],
    ['assemblyai', 'apiKey', 'a1b2c3d4'.repeat(4), '••••c3d4'],
    ['groq-whisper', 'apiKey', `gsk_${'aB3d'.repeat(13)}`, 'gsk_••••aB3d'],
    ['openai-tts', 'apiKey', `sk-proj-${'aB3_'.repeat(12)}`, 'sk-proj-••••aB3_'],
    ['google-cloud-tts', 'apiKey', `AIza${'aB3_d'.repeat(7)}`, 'AIza••••B3_d'],
    ['google-cloud-tts', 'serviceAccountJson', '{"type":"service_account"}', '••••'],
  ])('is masked by what makes its shape: %s %s', (provider, key, value, mask) => {
    const descriptor = descriptorOf(provider);
    const field = ensure(
      descriptor.fields.find((one) => one.key === key),
      'the provider has the field',
    );
    expect(maskOf(descriptor, field, value)).toBe(mask);
  });
});
