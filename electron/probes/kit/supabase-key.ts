import { z } from 'zod';
import type { FieldValues } from '../../../shared/model/credential.ts';
import { apiUrl, bearer } from './api-request.ts';
import { checkKeyKind, type KeyKind } from './key-kind.ts';
import { withNamedHost } from './named-host.ts';
import type { ProbeContext } from './provider-module.ts';

/** What a legacy key says of itself. Its signature is the server's to check. */
const claims = z.object({ role: z.string().max(40), ref: z.string().max(40).optional(), exp: z.number().optional() });
type Claims = z.infer<typeof claims>;

/** The claims of a legacy key, or null where it is none. */
function claimsOf(key: string): Claims | null {
  const [, payload, signature] = key.split('.');
  if (!key.startsWith('eyJ') || payload === undefined || signature === undefined) return null;
  try {
    return claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}

/** The project a hosted URL names, or null where the host is someone's own. */
const projectOf = (url: URL): string | null => /^([a-z0-9]+)\.supabase\.co$/.exec(url.hostname)?.[1] ?? null;

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
function keyKindOf(key: string, url: URL, now: number): KeyKind {
  if (key.startsWith('sb_secret_')) return { facts: { keyKind: 'secret' } };
  if (key.startsWith('sb_publishable_')) return { facts: { keyKind: 'publishable' }, cause: 'FMT_PREFIX' };
  if (key.startsWith('sbp_')) return { facts: { keyKind: 'personalAccessToken' }, cause: 'FMT_PREFIX' };
  const legacy = claimsOf(key);
  return legacy === null ? { facts: {} } : judgeClaims(legacy, url, now);
}

/** A secret key in Authorization is refused as a bad token; a legacy key is one, and belongs into both. */
export const supabaseHeaders = ({ serviceKey = '' }: FieldValues): Readonly<Record<string, string>> => ({
  apikey: serviceKey,
  ...(claimsOf(serviceKey) !== null && bearer(serviceKey)),
});

/** Whether a key says by itself that it has a server's rights: what RLS hides is hidden from others only. */
export const isServerKey = (key: string): boolean =>
  key.startsWith('sb_secret_') || claimsOf(key)?.role === 'service_role';

/**
 * Judges a project's key by itself, as the format stage, and returns a context that knows that a hosted project's name is
 * gone when the project is paused or deleted.
 */
export async function withSupabaseKey(context: ProbeContext): Promise<ProbeContext> {
  const { url: base = '', serviceKey = '' } = context.fields;
  const url = apiUrl(base, '/');
  await checkKeyKind(context, keyKindOf(serviceKey, url, context.now()));
  return projectOf(url) === null ? context : withNamedHost(context);
}
