import type { FieldValues } from '../../../shared/model/credential.ts';
import { bearer } from '../../probes/kit/api-request.ts';
import type { KeyKind } from '../../probes/kit/key-kind.ts';

/** Tokens of a repository, project or workspace belong to nobody: they log in alone. */
export const isAccessToken = ({ apiToken = '' }: FieldValues): boolean => apiToken.startsWith('ATCTT');

const missing = (field: string): KeyKind => ({ facts: { field, reason: 'required' }, cause: 'BAD_REQUEST' });

/** What a credential is, by its token, and what it lacks to be asked for anything. */
export function loginKindOf(fields: FieldValues): KeyKind {
  const { apiToken = '', email, workspace } = fields;
  // Since 9 June 2026 none of them works.
  if (apiToken.startsWith('ATBB')) return { facts: { tokenKind: 'appPassword' }, cause: 'AUTH_REVOKED' };
  if (!isAccessToken(fields)) return email === undefined ? missing('email') : { facts: { tokenKind: 'apiToken' } };
  return workspace === undefined ? missing('workspace') : { facts: { tokenKind: 'accessToken' } };
}

/** The header that proves who asks. */
export const loginHeaders = (fields: FieldValues): Readonly<Record<string, string>> => {
  const { apiToken = '', email = '' } = fields;
  if (isAccessToken(fields)) return bearer(apiToken);
  return { authorization: `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}` };
};
