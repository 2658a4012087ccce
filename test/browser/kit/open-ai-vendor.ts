import { type ScriptedVendor, scriptedVendor, type VendorRequest } from '../../kit/servers/scripted-vendor.ts';
import { certificateFor } from '../../kit/tls/certificates.ts';

const models = ['gpt-5.4', 'gpt-5.4-mini', 'text-embedding-4-small'];

const body = (id: string, random: string): string => `sk-proj-${id}${random}T3BlbkFJ${random}${id}`;

/** A key the vendor accepts. Its text is a canary: specs look for it where it must not be. */
export const goodKey = body('Good', 'CanaryA1b2C3d4E5f6');

/** Another one, for a second credential. */
export const otherGoodKey = body('Spare', 'CanaryG7h8I9j0K1l2');

/** A key the vendor refuses. */
export const refusedKey = body('Refused', 'CanaryM3n4O5p6Q7r8');

/** A key whose request the vendor takes and never answers. */
export const unansweredKey = body('Silent', 'CanaryS9t0U1v2W3x4');

/** A key the vendor asks to come back in three seconds, the first time it sees it. */
export const limitedOnceKey = body('Hasty', 'CanaryY5z6A7b8C9d0');

const limited = new Set<string>();

const answer = ({ headers }: VendorRequest) => {
  const key = headers.authorization ?? '';
  if (key.includes(unansweredKey)) return { raw: () => undefined };
  if (key.includes(limitedOnceKey) && !limited.has(key)) {
    limited.add(key);
    return {
      status: 429,
      headers: { 'retry-after': '3' },
      body: { error: { message: 'Rate limit reached', type: 'requests', code: 'rate_limit_exceeded' } },
    };
  }
  if (key.includes(limitedOnceKey) || key.includes(goodKey) || key.includes(otherGoodKey)) {
    return { status: 200, body: { object: 'list', data: models.map((id) => ({ id, object: 'model' })) } };
  }
  return {
    status: 401,
    body: { error: { message: 'Incorrect API key provided.', type: 'invalid_request_error', code: 'invalid_api_key' } },
  };
};

/** OpenAI's list of models as it answers good, refused and unlucky keys, over TLS as api.openai.com. */
export const openAiVendor = (): Promise<ScriptedVendor> =>
  scriptedVendor({ routes: { 'GET /v1/models': answer }, tls: certificateFor('api.openai.com') });
