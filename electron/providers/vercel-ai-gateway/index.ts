import { z } from 'zod';
import { bearerGet } from '../../probes/kit/api-request.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

/** Decimal strings in USD. */
const amount = z.string().regex(/^-?\d{1,15}(?:\.\d{1,20})?$/);
const credits = z.object({ balance: amount, total_used: amount });

/** Credit of the team. A key may have a smaller budget of its own, which nothing tells for free. */
async function requireCredit({ stage }: ProbeContext, balance: string): Promise<void> {
  await stage('quota', async ({ note }) => {
    note({ balanceUsd: Number(balance) });
    // Keys that a team brought along might still be served.
    if (Number(balance) <= 0) throw new ProbeStop({ cause: 'QUOTA_CREDIT', confidence: 'likely', proven: true });
  });
}

/** Reads the team's credit, which only a key can. `/models` is public and would prove nothing. */
export const vercelAiGateway: ProviderModule = {
  id: 'vercel-ai-gateway',
  errors,
  probe: async (context) => {
    const answer = await probeRest(context, {
      request: bearerGet('https://ai-gateway.vercel.sh/v1', '/credits'),
      facts: (json) => {
        const known = credits.safeParse(json).data;
        return known === undefined ? null : { balanceUsd: Number(known.balance), usedUsd: Number(known.total_used) };
      },
    });
    await requireCredit(context, credits.parse(answer).balance);
  },
};
