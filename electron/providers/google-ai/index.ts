import { z } from 'zod';
import type { FieldValues } from '../../../shared/model/credential.ts';
import { apiUrl } from '../../probes/kit/api-request.ts';
import { checkKeyKind } from '../../probes/kit/key-kind.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest, probeRestFurther } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

const modelList = z.object({ models: z.array(z.object({ name: z.string() })) });
const tokenCount = z.object({ totalTokens: z.int() });

const urlOf = ({ baseUrl }: FieldValues, path: string): URL =>
  apiUrl(baseUrl ?? 'https://generativelanguage.googleapis.com/v1beta', path);

/** In a header only: in the query, where Google also takes it, it would end up in logs. */
const headersOf = ({ apiKey }: FieldValues): Readonly<Record<string, string>> => ({ 'x-goog-api-key': apiKey ?? '' });

/** A model is called `models/…` in the API's lists, and without that by most people. */
const shortName = (model: string): string => model.replace(/^models\//, '');

/** Counting is free and runs no model: a key may list models that it may not use. */
async function countTokens(context: ProbeContext, model: string): Promise<void> {
  await probeRestFurther(context, {
    request: (fields) => ({
      method: 'POST',
      url: urlOf(fields, `/models/${encodeURIComponent(model)}:countTokens`),
      headers: { ...headersOf(fields), 'content-type': 'application/json' },
      body: JSON.stringify({ contents: [{ parts: [{ text: 'ping' }] }] }),
    }),
    facts: (json) => (tokenCount.safeParse(json).success ? { model } : null),
  });
}

/** Asks for one model of the list, and counts tokens with the model the credential names. Both are free. */
export const googleAi: ProviderModule = {
  id: 'google-ai',
  errors,
  probe: async (context) => {
    // Google stops taking keys of the old kind (discuss.ai.google.dev/t/171786).
    if (context.fields.apiKey?.startsWith('AIza') === true) {
      await checkKeyKind(context, { facts: { keyKind: 'standard' }, warn: true });
    }
    await probeRest(context, {
      request: (fields) => ({ method: 'GET', url: urlOf(fields, '/models?pageSize=1'), headers: headersOf(fields) }),
      facts: (json) => (modelList.safeParse(json).success ? {} : null),
    });
    const { model } = context.settings;
    if (typeof model === 'string' && model !== '') await countTokens(context, shortName(model));
  },
};
