import { z } from 'zod';
import { bearerGet } from '../../probes/kit/api-request.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

const domainList = z.object({
  data: z.array(
    z.object({ name: z.string().max(253), status: z.string().max(40), region: z.string().max(40).nullish() }),
  ),
});

/** Reads the key's domains. Without a verified one mail reaches its owner alone. */
export const resend: ProviderModule = {
  id: 'resend',
  errors,
  probe: async (context) => {
    const answer = await probeRest(context, {
      request: bearerGet('https://api.resend.com', '/domains'),
      facts: (json) => {
        const found = domainList.safeParse(json).data?.data;
        return found === undefined ? null : { domains: found.map(({ name, status }) => `${name}: ${status}`) };
      },
    });
    const verified = domainList.parse(answer).data.filter(({ status }) => status === 'verified');
    await context.stage('permission', async ({ note }) => {
      note({
        verifiedDomains: verified.map(({ name }) => name),
        regions: [...new Set(verified.flatMap(({ region }) => region ?? []))],
      });
      if (verified.length > 0) return;
      throw new ProbeStop({ cause: 'PERM_SCOPE', confidence: 'likely', proven: true });
    });
  },
};
