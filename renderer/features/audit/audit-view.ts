import { type AuditAction, auditAction } from '../../../shared/model/audit-entry.ts';

/** What of the audit is shown; it stands in the address. */
export type AuditView = { readonly organisation?: string; readonly action?: AuditAction };

const longestSlug = 60;

/** The filters of an address, as far as they make sense. */
export function auditViewOf({ organisation, action }: Record<string, unknown>): AuditView {
  const known = auditAction.safeParse(action);
  return {
    ...(typeof organisation === 'string' &&
      organisation !== '' &&
      organisation.length <= longestSlug && { organisation }),
    ...(known.success && { action: known.data }),
  };
}

/** The filters as the contract takes them. */
export const auditFilterOf = ({ organisation, action }: AuditView) => ({
  organisation: organisation ?? null,
  action: action ?? null,
});
