import { requireJobModel } from '../../probes/kit/job-models.ts';
import { refuseAdminKey } from '../../probes/kit/openai-admin-key.ts';
import { openAiGet, organizationFacts } from '../../probes/kit/openai-request.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';

/** Asks whether the key may use a model that speaks. Free, and nothing is spoken; it does not prove credit. */
export const openaiTts: ProviderModule = {
  id: 'openai-tts',
  errors,
  probe: async (context) => {
    await refuseAdminKey(context);
    await requireJobModel(context, {
      models: ['gpt-4o-mini-tts', 'tts-1'],
      request: openAiGet,
      facts: organizationFacts,
    });
  },
};
