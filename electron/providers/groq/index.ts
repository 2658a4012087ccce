import { bearerGet } from '../../probes/kit/api-request.ts';
import { requireModel } from '../../probes/kit/model-access.ts';
import { listModels } from '../../probes/kit/model-list.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';

/** Lists the models: free, and only for a key. Groq tells no balance. */
export const groq: ProviderModule = {
  id: 'groq',
  errors,
  probe: async (context) => {
    await requireModel(
      context,
      await listModels(context, { request: bearerGet('https://api.groq.com/openai/v1', '/models') }),
    );
  },
};
