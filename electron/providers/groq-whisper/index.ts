import { bearerGet } from '../../probes/kit/api-request.ts';
import { requireJobModel } from '../../probes/kit/job-models.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';

/** Asks whether the key may use a model that transcribes, and whether Groq still runs it. Free, and no audio is sent. */
export const groqWhisper: ProviderModule = {
  id: 'groq-whisper',
  errors,
  probe: (context) =>
    requireJobModel(context, {
      models: ['whisper-large-v3-turbo', 'whisper-large-v3'],
      request: (path) => bearerGet('https://api.groq.com/openai/v1', path),
      facts: ({ headers }) => {
        const region = headers['x-groq-region'];
        return typeof region === 'string' ? { region } : {};
      },
    }),
};
