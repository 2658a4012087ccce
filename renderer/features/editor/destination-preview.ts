import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';

/** Where the secrets of a draft would go, for a person to read. */
export type DestinationPreview = {
  /** Address without what may be secret: user info and query, and the path where the whole URL is a secret. */
  readonly address: string;
  /** Whether a vendor's key would leave the vendor. */
  readonly isForeign: boolean;
};

/**
 * Reads a draft's destination out of its destination fields; null while they say nothing that can be read.
 *
 * It only shows. What is allowed, and what must be confirmed, is the engine's to say.
 */
export function previewDestination(descriptor: ProviderDescriptor, fields: FieldValues): DestinationPreview | null {
  const typed = descriptor.fields
    .filter(({ destination }) => destination)
    .map(({ key, format, secret }) => ({ kind: format.kind, secret, value: (fields[key] ?? '').trim() }))
    .filter(({ value }) => value !== '');
  const url = typed.find(({ kind }) => kind === 'url');
  if (url !== undefined) return fromUrl(url.value, url.secret, descriptor);
  if (typed.length > 0) return { address: typed.map(({ value }) => value).join(':'), isForeign: false };
  const [origin] = vendorOrigins(descriptor);
  return origin === undefined ? null : { address: origin, isForeign: false };
}

const vendorOrigins = ({ destination }: ProviderDescriptor): readonly string[] =>
  destination.kind === 'fixed' ? destination.origins : [];

function fromUrl(text: string, isSecret: boolean, descriptor: ProviderDescriptor): DestinationPreview | null {
  if (!URL.canParse(text)) return null;
  const { protocol, host, pathname } = new URL(text);
  if (host === '') return null;
  const origins = vendorOrigins(descriptor);
  const isVendor = origins.some((origin) => new URL(origin).host === host);
  return {
    address: `${protocol}//${host}${isSecret || pathname === '/' ? '' : pathname}`,
    isForeign: origins.length > 0 && !isVendor,
  };
}
