import { z } from 'zod';
import type { Facts } from '../../../shared/model/test-result.ts';
import { bearerGet } from '../../probes/kit/api-request.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

const amount = z.number().nullish();
const keyInfo = z.object({
  data: z.object({
    label: z.string().max(200).nullish(),
    limit: amount,
    limit_remaining: amount,
    usage: amount,
    is_free_tier: z.boolean().nullish(),
    is_management_key: z.boolean().nullish(),
    expires_at: z.string().max(40).nullish(),
  }),
});
type KeyInfo = z.infer<typeof keyInfo>['data'];

/** Money comes in USD, as a JSON number; it is shown, never reckoned with. */
const toFacts = ({ limit, limit_remaining: remaining, usage, is_free_tier: freeTier, expires_at: expires }: KeyInfo) =>
  Object.fromEntries(
    Object.entries({ limitUsd: limit, remainingUsd: remaining, usageUsd: usage, freeTier, expires }).filter(
      ([, value]) => value !== null && value !== undefined,
    ),
  ) as Facts; // Sound: what is left are numbers, booleans and short strings.

/** A key that manages other keys is accepted and may call no model. */
async function checkKind({ stage }: ProbeContext, { is_management_key: managementKey }: KeyInfo): Promise<void> {
  if (managementKey !== true) return;
  await stage('permission', async ({ note }) => {
    note({ managementKey });
    throw new ProbeStop({ cause: 'PERM_SCOPE', confidence: 'sure', proven: true });
  });
}

/** A key whose own limit is used up is accepted and can do nothing. */
async function checkLimit({ stage }: ProbeContext, { limit, limit_remaining: remaining }: KeyInfo): Promise<void> {
  if (typeof remaining !== 'number') return;
  await stage('quota', async ({ note }) => {
    note({ remainingUsd: remaining, ...(typeof limit === 'number' && { limitUsd: limit }) });
    if (remaining <= 0) throw new ProbeStop({ cause: 'QUOTA_CREDIT', confidence: 'sure', proven: true });
  });
}

/** Reads what the key says of itself. `/models` is public and would prove nothing. */
export const openrouter: ProviderModule = {
  id: 'openrouter',
  errors,
  probe: async (context) => {
    const answer = await probeRest(context, {
      request: bearerGet('https://openrouter.ai/api/v1', '/key'),
      facts: (json) => {
        const info = keyInfo.safeParse(json);
        return info.success ? toFacts(info.data.data) : null;
      },
    });
    const info = keyInfo.parse(answer).data;
    await checkKind(context, info);
    await checkLimit(context, info);
  },
};
