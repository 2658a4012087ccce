import { z } from 'zod';
import { bearerGet } from '../../probes/kit/api-request.ts';
import { requireModel } from '../../probes/kit/model-access.ts';
import { listModels } from '../../probes/kit/model-list.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest, probeRestFurther } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

const vendorBase = 'https://api.deepseek.com';

/** Amounts come as decimal strings, in CNY, USD or both. */
const balance = z.object({
  is_available: z.boolean(),
  balance_infos: z.array(z.object({ currency: z.string().max(10), total_balance: z.string().max(40) })),
});

const readBalance = bearerGet(vendorBase, '/user/balance');
const readModels = bearerGet(vendorBase, '/models');

/** The balance stands beside the `/v1` that clients of OpenAI's protocol write, not below it. */
const withoutVersion = (base: string | undefined): string | undefined => base?.replace(/\/v1\/*$/, '');

/** An account that may not call is told from one that may by DeepSeek itself, whatever the sums are. */
async function requireBalance({ stage }: ProbeContext, isAvailable: boolean): Promise<void> {
  await stage('quota', async ({ note }) => {
    note({ available: isAvailable });
    if (!isAvailable) throw new ProbeStop({ cause: 'QUOTA_CREDIT', confidence: 'sure', proven: true });
  });
}

/** Reads the balance, which only a key can, and then the models. Both are free. */
export const deepseek: ProviderModule = {
  id: 'deepseek',
  errors,
  probe: async (context) => {
    const answer = await probeRest(context, {
      request: ({ baseUrl, ...fields }) => {
        const base = withoutVersion(baseUrl);
        return readBalance({ ...fields, ...(base !== undefined && { baseUrl: base }) });
      },
      facts: (json) => {
        const known = balance.safeParse(json).data;
        if (known === undefined) return null;
        return { balance: known.balance_infos.map(({ currency, total_balance: sum }) => `${sum} ${currency}`) };
      },
    });
    await requireBalance(context, balance.parse(answer).is_available);
    await requireModel(context, await listModels(context, { request: readModels }, probeRestFurther));
  },
};
