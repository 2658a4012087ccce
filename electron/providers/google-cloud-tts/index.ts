import { z } from 'zod';
import type { FieldValues } from '../../../shared/model/credential.ts';
import { apiUrl } from '../../probes/kit/api-request.ts';
import { checkKeyKind } from '../../probes/kit/key-kind.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest, probeRestFurther } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';
import { exchangeAccount } from './service-account.ts';

/** Google leaves out a list that is empty. */
const voiceList = z.object({ voices: z.array(z.object({ name: z.string().max(200) })).optional() });

const defaultLanguage = 'pt-BR';

/** The voice the credential names, such as `pt-BR-Neural2-A`; empty where it names none. */
const namedVoice = ({ settings: { voice } }: ProbeContext): string => (typeof voice === 'string' ? voice : '');

/** Every voice is named after its language; without the filter the list would be longer than a test reads. */
const languageOf = (voice: string): string => /^[a-z]{2,3}-[A-Za-z0-9]{2,4}(?=-)/.exec(voice)?.[0] ?? defaultLanguage;

const voicesUrl = ({ baseUrl }: FieldValues, language: string): URL =>
  apiUrl(baseUrl ?? 'https://texttospeech.googleapis.com/v1', `/voices?languageCode=${encodeURIComponent(language)}`);

type Ask = { readonly headers: Readonly<Record<string, string>>; readonly ask: typeof probeRest };

async function requireVoices(context: ProbeContext, { headers, ask }: Ask): Promise<void> {
  const voice = namedVoice(context);
  const language = languageOf(voice);
  const answer = await ask(context, {
    request: (fields) => ({ method: 'GET', url: voicesUrl(fields, language), headers }),
    facts: (json) => {
      const known = voiceList.safeParse(json).data;
      // Only the language of a voice somebody typed may have none.
      if (known === undefined || (known.voices === undefined && voice === '')) return null;
      return { language, voices: known.voices?.length ?? 0 };
    },
  });
  if (voice === '') return;
  await context.stage('permission', async ({ note }) => {
    note({ voice });
    if (voiceList.parse(answer).voices?.some(({ name }) => name === voice) === true) return;
    throw new ProbeStop({ cause: 'NOT_FOUND_TARGET', confidence: 'sure', proven: true });
  });
}

/** Lists the voices of one language, with a key or as a service account. Free, and nothing is spoken. */
export const googleCloudTts: ProviderModule = {
  id: 'google-cloud-tts',
  errors,
  probe: async (context) => {
    const { apiKey, serviceAccountJson } = context.fields;
    if (serviceAccountJson !== undefined) {
      const { accessToken, project } = await exchangeAccount(context, serviceAccountJson);
      const headers = { authorization: `Bearer ${accessToken}`, 'x-goog-user-project': project };
      return await requireVoices(context, { headers, ask: probeRestFurther });
    }
    if (apiKey === undefined) {
      const facts = { field: 'apiKey', reason: 'required' };
      return await checkKeyKind(context, { facts, cause: 'BAD_REQUEST' });
    }
    await requireVoices(context, { headers: { 'x-goog-api-key': apiKey }, ask: probeRest });
  },
};
