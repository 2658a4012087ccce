import { isSameSecret } from '../core/transport/same-secret.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { hostLimits } from './host-limits.ts';

type LaunchToken = { readonly token: string; readonly mintedAt: number };

export type LaunchTokens = {
  /** A new token: 256 bits, base64url, good once and for ten minutes. */
  readonly mint: () => string;
  /** Whether the token was good. It no longer is. */
  readonly use: (token: string) => boolean;
};

/** The launches that were minted and not used. They live in this process only. */
export function createLaunchTokens(clock: Clock, random: Random): LaunchTokens {
  let waiting: readonly LaunchToken[] = [];
  const fresh = () => waiting.filter(({ mintedAt }) => clock.monotonic() - mintedAt < hostLimits.launchTokenMs);
  return {
    mint: () => {
      const token = random.bytes(32).toString('base64url');
      waiting = [...fresh(), { token, mintedAt: clock.monotonic() }].slice(-hostLimits.maxLaunchTokens);
      return token;
    },
    use: (presented) => {
      const tokens = fresh();
      const left = tokens.filter(({ token }) => !isSameSecret(presented, token));
      waiting = left;
      return left.length < tokens.length;
    },
  };
}
