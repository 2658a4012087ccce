import { z } from 'zod';
import type { Facts } from '../../../shared/model/test-result.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext } from '../../probes/kit/provider-module.ts';

/** What an account has bought, and what is left of it. */
export const subscription = z.object({
  tier: z.string().max(60),
  status: z.string().max(60).nullish(),
  character_count: z.number(),
  character_limit: z.number(),
  next_character_count_reset_unix: z.number().positive().max(4_102_444_800).nullish(),
  allowed_to_extend_character_limit: z.boolean().nullish(),
  voice_slots_used: z.number().nullish(),
  voice_limit: z.number().nullish(),
});
export type Subscription = z.infer<typeof subscription>;

const resetAtOf = ({ next_character_count_reset_unix: reset }: Subscription): number | null =>
  reset === null || reset === undefined ? null : Math.round(reset * 1000);

/** What a user sees of it: the plan, how many characters are left and when they come back, places for voices. */
export function subscriptionFacts(of: Subscription): Facts {
  const resetAt = resetAtOf(of);
  return {
    plan: of.tier,
    ...(of.status && { planStatus: of.status }),
    charactersUsed: of.character_count,
    characterLimit: of.character_limit,
    charactersLeft: Math.max(0, of.character_limit - of.character_count),
    ...(resetAt !== null && { charactersResetAt: new Date(resetAt).toISOString() }),
    ...(typeof of.voice_slots_used === 'number' && { ownVoices: of.voice_slots_used }),
    ...(typeof of.voice_limit === 'number' && { ownVoicesLimit: of.voice_limit }),
  };
}

/** Who agreed to pay for more than the plan holds goes on at the limit. */
const isUsedUp = (of: Subscription): boolean =>
  of.character_count >= of.character_limit && of.allowed_to_extend_character_limit !== true;

/** Shows, as the quota stage, whether the account can still speak: when not, until when not. */
export async function requireCharacters({ stage, now }: ProbeContext, of: Subscription): Promise<void> {
  await stage('quota', async ({ warn }) => {
    if (of.status === 'free_disabled') {
      throw new ProbeStop({ cause: 'ACCOUNT_DISABLED', confidence: 'likely', proven: true });
    }
    if (of.status === 'past_due' || of.status === 'incomplete') warn();
    if (!isUsedUp(of)) return;
    const resetAt = resetAtOf(of);
    const isAhead = resetAt !== null && resetAt > now();
    const retry = isAhead ? { retryAt: resetAt } : {};
    throw new ProbeStop({ cause: 'QUOTA_CREDIT', confidence: 'sure', proven: true, ...retry });
  });
}
