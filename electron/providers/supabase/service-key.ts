import { z } from 'zod';
import type { KeyKind } from '../../probes/kit/key-kind.ts';

/** What a legacy key says of itself. Its signature is the server's to check. */
const claims = z.object({ role: z.string().max(40), ref: z.string().max(40).optional(), exp: z.number().optional() });
export type Claims = z.infer<typeof claims>;

/** The claims of a legacy key, or null where it is none. */
export function claimsOf(key: string): Claims | null {
  const [, payload, signature] = key.split('.');
  if (!key.startsWith('eyJ') || payload === undefined || signature === undefined) return null;
  try {
    return claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}

/** The project a hosted URL names, or null where the host is someone's own. */
export const projectOf = (url: URL): string | null => /^([a-z0-9]+)\.supabase\.co$/.exec(url.hostname)?.[1] ?? null;

function judgeClaims({ role, ref, exp }: Claims, url: URL, now: number): KeyKind {
  const facts = { keyKind: 'legacy', role, ...(ref !== undefined && { project: ref }) };
  if (role !== 'service_role') return { facts, cause: 'FMT_PREFIX' };
  if (exp !== undefined && exp * 1000 <= now) return { facts, cause: 'AUTH_EXPIRED' };
  const project = projectOf(url);
  if (ref !== undefined && project !== null && ref !== project) return { facts, cause: 'AUTH_INVALID' };
  // Supabase stops taking them by the end of 2026.
  return { facts, warn: true };
}

/** What a key is, by itself: only a secret key, or a legacy one of the service role, has a server's rights. */
export function keyKindOf(key: string, url: URL, now: number): KeyKind {
  if (key.startsWith('sb_secret_')) return { facts: { keyKind: 'secret' } };
  if (key.startsWith('sb_publishable_')) return { facts: { keyKind: 'publishable' }, cause: 'FMT_PREFIX' };
  if (key.startsWith('sbp_')) return { facts: { keyKind: 'personalAccessToken' }, cause: 'FMT_PREFIX' };
  const legacy = claimsOf(key);
  return legacy === null ? { facts: {} } : judgeClaims(legacy, url, now);
}
