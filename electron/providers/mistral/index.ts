import { bearerGet } from '../../probes/kit/api-request.ts';
import { requireModel } from '../../probes/kit/model-access.ts';
import { listModels } from '../../probes/kit/model-list.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';

/** Lists the workspace's models: free, and only for a key. Of credit it says nothing. */
export const mistral: ProviderModule = {
  id: 'mistral',
  errors,
  probe: async (context) => {
    await requireModel(
      context,
      await listModels(context, { request: bearerGet('https://api.mistral.ai/v1', '/models') }),
    );
  },
};
