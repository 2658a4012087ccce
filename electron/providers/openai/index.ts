import { requireModel } from '../../probes/kit/model-access.ts';
import { listModels } from '../../probes/kit/model-list.ts';
import { refuseAdminKey } from '../../probes/kit/openai-admin-key.ts';
import { openAiGet, organizationFacts } from '../../probes/kit/openai-request.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';

/** Lists the key's models: free, and the list is the key's own. It does not prove credit; only a paid call would. */
export const openai: ProviderModule = {
  id: 'openai',
  errors,
  probe: async (context) => {
    await refuseAdminKey(context);
    await requireModel(context, await listModels(context, { request: openAiGet('/models'), facts: organizationFacts }));
  },
};
