import { z } from 'zod';
import type { FieldValues } from '../../../shared/model/credential.ts';
import { apiUrl } from '../../probes/kit/api-request.ts';
import { checkKeyKind } from '../../probes/kit/key-kind.ts';
import { listModels } from '../../probes/kit/model-list.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRestFurther } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

const tokenCount = z.object({ input_tokens: z.int() });

const urlOf = ({ baseUrl }: FieldValues, path: string): URL => apiUrl(baseUrl ?? 'https://api.anthropic.com', path);

const headersOf = ({ apiKey }: FieldValues): Readonly<Record<string, string>> => ({
  'x-api-key': apiKey ?? '',
  'anthropic-version': '2023-06-01',
});

/** Counting is free and runs no model, yet an account without credit, or without the model, is refused as for a call. */
async function countTokens(context: ProbeContext, model: string): Promise<void> {
  await probeRestFurther(context, {
    request: (fields) => ({
      method: 'POST',
      url: urlOf(fields, '/v1/messages/count_tokens'),
      headers: { ...headersOf(fields), 'content-type': 'application/json' },
      body: JSON.stringify({ model, messages: [{ role: 'user', content: 'ping' }] }),
    }),
    facts: (json) => (tokenCount.safeParse(json).success ? { model } : null),
  });
}

/** Lists the models, then counts tokens with the credential's model or the first one listed. Both are free. */
export const anthropic: ProviderModule = {
  id: 'anthropic',
  errors,
  probe: async (context) => {
    // Keys that manage other keys call no model.
    if (context.fields.apiKey?.startsWith('sk-ant-admin') === true) {
      await checkKeyKind(context, { facts: { field: 'apiKey', keyKind: 'admin' }, cause: 'FMT_PREFIX' });
    }
    const { ids } = await listModels(context, {
      request: (fields) => ({
        method: 'GET',
        url: urlOf(fields, '/v1/models?limit=100'),
        headers: headersOf(fields),
      }),
      facts: ({ headers }) => {
        const organization = headers['anthropic-organization-id'];
        return typeof organization === 'string' ? { organization } : {};
      },
    });
    const { model } = context.settings;
    const [first] = ids;
    const asked = typeof model === 'string' && model !== '' ? model : first;
    if (asked !== undefined) await countTokens(context, asked);
  },
};
