import { z } from 'zod';
import type { FieldValues } from '../../../shared/model/credential.ts';
import { apiUrl } from '../../probes/kit/api-request.ts';
import type { HttpRequest } from '../../probes/kit/http.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest, probeRestFurther } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';
import { requireCharacters, type Subscription, subscription, subscriptionFacts } from './subscription.ts';

const voiceList = z.object({ voices: z.array(z.unknown()), total_count: z.int().nonnegative().nullish() });
const oneVoice = z.object({ voice_id: z.string().max(100), name: z.string().max(200).nullish() });

const get =
  (path: string) =>
  ({ baseUrl = 'https://api.elevenlabs.io', apiKey = '' }: FieldValues): HttpRequest => ({
    method: 'GET',
    url: apiUrl(baseUrl, path),
    headers: { 'xi-api-key': apiKey },
  });

/** Keys that may only speak cannot read the account, or not the voices: good for their job, not for our question. */
const isUnasked = (error: unknown): boolean => error instanceof ProbeStop && error.details.cause === 'PERM_SCOPE';

/** The answer, or null where the key has no right to it. */
async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (isUnasked(error)) return null;
    throw error;
  }
}

async function readSubscription(context: ProbeContext): Promise<Subscription> {
  const answer = await probeRest(context, {
    request: get('/v1/user/subscription'),
    facts: (json) => {
      const known = subscription.safeParse(json).data;
      return known === undefined ? null : subscriptionFacts(known);
    },
  });
  return subscription.parse(answer);
}

/** The voice the credential names, or else how many there are. One is asked for: each comes with all its samples. */
function readVoices(context: ProbeContext): Promise<unknown> {
  const { voice } = context.settings;
  if (typeof voice === 'string' && voice !== '') {
    return probeRestFurther(context, {
      request: get(`/v1/voices/${encodeURIComponent(voice)}`),
      facts: (json) => {
        const found = oneVoice.safeParse(json).data;
        return found === undefined ? null : { voice: found.name ?? found.voice_id };
      },
    });
  }
  return probeRestFurther(context, {
    request: get('/v2/voices?page_size=1&include_total_count=true'),
    facts: (json) => {
      const found = voiceList.safeParse(json).data;
      return found === undefined ? null : { voices: found.total_count ?? found.voices.length };
    },
  });
}

/** Reads the account's plan, what is left of it, and the voices. All free, and nothing is spoken. */
export const elevenlabs: ProviderModule = {
  id: 'elevenlabs',
  errors,
  probe: async (context) => {
    const account = await unlessRefused(() => readSubscription(context));
    // Of a key that may read neither, the second refusal is the result: accepted, and no more is known.
    if (account === null) await readVoices(context);
    else {
      await unlessRefused(() => readVoices(context));
      await requireCharacters(context, account);
    }
  },
};
