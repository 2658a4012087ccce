import { z } from 'zod';
import { apiUrl, bearer, textHeaders } from '../../probes/kit/api-request.ts';
import { requireModel } from '../../probes/kit/model-access.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

const modelList = z.object({ data: z.array(z.object({ id: z.string().max(200) })) });

/** Lists the key's models: free, and the list is the key's own. It does not prove credit; only a paid call would. */
export const openai: ProviderModule = {
  id: 'openai',
  errors,
  probe: async (context) => {
    const answer = await probeRest(context, {
      request: (fields, settings) => ({
        method: 'GET',
        url: apiUrl(fields.baseUrl ?? 'https://api.openai.com/v1', '/models'),
        headers: {
          ...bearer(fields.apiKey),
          ...textHeaders({ 'openai-organization': settings.organization, 'openai-project': settings.project }),
        },
      }),
      facts: (json, { headers }) => {
        const list = modelList.safeParse(json);
        if (!list.success) return null;
        const models = list.data.data.map(({ id }) => id).sort();
        const organization = headers['openai-organization'];
        return { models: models.length, modelIds: models, ...(typeof organization === 'string' && { organization }) };
      },
    });
    await requireModel(
      context,
      modelList.parse(answer).data.map(({ id }) => id),
    );
  },
};
