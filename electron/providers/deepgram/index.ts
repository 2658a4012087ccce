import { z } from 'zod';
import type { FieldValues } from '../../../shared/model/credential.ts';
import { apiUrl } from '../../probes/kit/api-request.ts';
import type { HttpRequest } from '../../probes/kit/http.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest, probeRestFurther } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

const projects = z.object({
  projects: z.array(z.object({ project_id: z.string().min(1).max(100), name: z.string().max(200).nullish() })),
});
const balances = z.object({ balances: z.array(z.object({ amount: z.number(), units: z.string().max(20) })) });

const get =
  (path: string) =>
  ({ baseUrl = 'https://api.deepgram.com', apiKey = '' }: FieldValues): HttpRequest => ({
    method: 'GET',
    url: apiUrl(baseUrl, path),
    headers: { authorization: `Token ${apiKey}` },
  });

/** Keys of the role Member transcribe and may not read what is left to spend. */
const isMember = (error: unknown): boolean => error instanceof ProbeStop && error.details.cause === 'PERM_SCOPE';

async function readBalances(context: ProbeContext, project: string): Promise<unknown> {
  try {
    return await probeRestFurther(context, {
      request: get(`/v1/projects/${encodeURIComponent(project)}/balances`),
      facts: (json) => {
        const known = balances.safeParse(json).data?.balances;
        return known === undefined ? null : { balance: known.map(({ amount, units }) => `${amount} ${units}`) };
      },
    });
  } catch (error) {
    if (isMember(error)) return null;
    throw error;
  }
}

/** A project without any balance pays by invoice. */
async function requireCredit({ stage }: ProbeContext, answer: unknown): Promise<void> {
  const left = balances.safeParse(answer).data?.balances ?? [];
  if (left.length === 0) return;
  await stage('quota', async () => {
    if (left.some(({ amount }) => amount > 0)) return;
    throw new ProbeStop({ cause: 'QUOTA_CREDIT', confidence: 'likely', proven: true });
  });
}

/** Reads the key's projects and what the first has left to spend. `/v1/models` is public and would prove nothing. */
export const deepgram: ProviderModule = {
  id: 'deepgram',
  errors,
  probe: async (context) => {
    const answer = await probeRest(context, {
      request: get('/v1/projects'),
      facts: (json) => {
        const known = projects.safeParse(json).data?.projects;
        return known === undefined ? null : { projects: known.map(({ name }) => name ?? '') };
      },
    });
    const [first] = projects.parse(answer).projects;
    if (first !== undefined) await requireCredit(context, await readBalances(context, first.project_id));
  },
};
