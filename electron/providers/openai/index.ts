import { bearerGet, textHeaders } from '../../probes/kit/api-request.ts';
import { requireModel } from '../../probes/kit/model-access.ts';
import { listModels } from '../../probes/kit/model-list.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';

const models = bearerGet('https://api.openai.com/v1', '/models');

/** Lists the key's models: free, and the list is the key's own. It does not prove credit; only a paid call would. */
export const openai: ProviderModule = {
  id: 'openai',
  errors,
  probe: async (context) => {
    const list = await listModels(context, {
      request: (fields, settings) => {
        const request = models(fields);
        const scope = { 'openai-organization': settings.organization, 'openai-project': settings.project };
        return { ...request, headers: { ...request.headers, ...textHeaders(scope) } };
      },
      facts: ({ headers }) => {
        const organization = headers['openai-organization'];
        return typeof organization === 'string' ? { organization } : {};
      },
    });
    await requireModel(context, list);
  },
};
