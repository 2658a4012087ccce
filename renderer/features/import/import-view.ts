import type { ScopeRef } from '../../../shared/contract/credentials.ts';

/** What of an import stands in the address: whose keys it brings, and whether a preview was open. Never a key. */
export type ImportView = { readonly whose?: string; readonly begun?: true };

/** In the address, the agency itself: no client may be called so. */
const agency = 'system';

const longestSlug = 60;

/** The import of an address, as far as it makes sense. */
export const importViewOf = ({ whose, begun }: Record<string, unknown>): ImportView => ({
  ...(typeof whose === 'string' && whose !== '' && whose.length <= longestSlug && { whose }),
  ...(begun === true && { begun }),
});

/** Whose keys come in: the agency's or a client's. */
export type ImportTarget = Exclude<ScopeRef, { readonly kind: 'connection' }>;

/** Null while nobody was chosen. */
export function targetOf({ whose }: ImportView): ImportTarget | null {
  if (whose === undefined) return null;
  return whose === agency ? { kind: 'system' } : { kind: 'organisation', organisation: whose };
}

/** As it stands in the address. */
export const whoseOf = (target: ImportTarget): string => (target.kind === 'system' ? agency : target.organisation);
