import type { ScopeRef } from '../../shared/contract/credentials.ts';

/** Scopes that have a page of their own. */
export type PageScope = Extract<ScopeRef, { readonly kind: 'system' | 'organisation' }>;

/** What a scope's page shows; what a client is besides its keys, the agency has none of. */
export const scopeViews = ['keys', 'connections', 'overview', 'details', 'trash'] as const;
export type ScopeView = (typeof scopeViews)[number];
