import type { ScopeRef } from '../../shared/contract/credentials.ts';

/** Scopes that have a page of their own. */
export type PageScope = Extract<ScopeRef, { readonly kind: 'system' | 'organisation' }>;

/** What a scope's page shows. */
export type ScopeView = 'keys' | 'trash';
