import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { Cause } from '../../../shared/errors/causes.ts';

type Links = ProviderDescriptor['links'];

const linkFor: Partial<Record<Cause, keyof Links>> = {
  AUTH_INVALID: 'keys',
  AUTH_EXPIRED: 'keys',
  AUTH_REVOKED: 'keys',
  PERM_SCOPE: 'keys',
  PERM_MODEL: 'keys',
  PERM_IP: 'keys',
  QUOTA_CREDIT: 'billing',
  SRV_5XX: 'status',
  SLOW: 'status',
};

/** The provider's page where a cause is put right, where there is one. */
export function helpfulLink(cause: Cause, links: Links): string | null {
  const name = linkFor[cause];
  return name === undefined ? null : links[name];
}
