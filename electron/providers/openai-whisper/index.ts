import { requireJobModel } from '../../probes/kit/job-models.ts';
import { refuseAdminKey } from '../../probes/kit/openai-admin-key.ts';
import { openAiGet, organizationFacts } from '../../probes/kit/openai-request.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';

/** Asks whether the key may use a model that transcribes. Free, and no audio is sent; it does not prove credit. */
export const openaiWhisper: ProviderModule = {
  id: 'openai-whisper',
  errors,
  probe: async (context) => {
    await refuseAdminKey(context);
    await requireJobModel(context, {
      models: ['whisper-1', 'gpt-4o-transcribe'],
      request: openAiGet,
      facts: organizationFacts,
    });
  },
};
