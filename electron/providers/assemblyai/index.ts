import { z } from 'zod';
import { apiUrl } from '../../probes/kit/api-request.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

/** Of the list only its length is read: its items lead to what clients said. */
const transcripts = z.object({ page_details: z.object({ result_count: z.int().nonnegative() }) });

/** Lists at most one past transcript: free, and nothing is transcribed. AssemblyAI tells no balance. */
export const assemblyai: ProviderModule = {
  id: 'assemblyai',
  errors,
  probe: async (context) => {
    await probeRest(context, {
      request: ({ baseUrl = 'https://api.assemblyai.com', apiKey = '' }) => ({
        method: 'GET',
        url: apiUrl(baseUrl, '/v2/transcript?limit=1'),
        // The key alone: with "Bearer" before it, it is refused.
        headers: { authorization: apiKey },
      }),
      facts: (json) => {
        const known = transcripts.safeParse(json).data;
        return known === undefined ? null : { hasTranscripts: known.page_details.result_count > 0 };
      },
    });
  },
};
