import type { ScopeRef } from '../../shared/contract/credentials.ts';

/** Whose keys the console is about: all clients together, the agency itself, or one organisation by its slug. */
export type ScopeChoice =
  | { readonly kind: 'all' }
  | Extract<ScopeRef, { readonly kind: 'system' }>
  | Extract<ScopeRef, { readonly kind: 'organisation' }>;

/** The scope an address belongs to; null for screens that belong to none. */
export function scopeInPath(path: string): ScopeChoice | null {
  const [first, second] = path.split('/').filter(Boolean);
  if (first === 'system') return { kind: 'system' };
  if (first !== 'organisations' || second === undefined) return null;
  return { kind: 'organisation', organisation: decodeURIComponent(second) };
}
