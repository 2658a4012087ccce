import type { FieldDescriptor, ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import { isLoopbackHost, isPrivateHost } from './local-host.ts';

/** URL of a field's text, or null when it is none: whether it may be one is the field schema's word. */
const parsed = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

const isWeb = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:';

/** Scheme and authority. `URL.origin` is "null" for schemes such as redis. */
const originOf = (url: URL): string => `${url.protocol}//${url.host.toLowerCase()}`;

const isVendorOrigin = (descriptor: ProviderDescriptor, url: URL): boolean =>
  descriptor.destination.kind === 'fixed' &&
  descriptor.destination.origins.some((origin) => new URL(origin).origin === url.origin);

/**
 * One spelling of a URL as a destination. User info and query never count. Of a web address the path does, for behind
 * one host may live many receivers; but not where the URL is itself a secret, for a destination is not.
 */
function canonicalUrl(descriptor: ProviderDescriptor, field: FieldDescriptor, url: URL): string {
  if (field.secret || !isWeb(url) || isVendorOrigin(descriptor, url)) return originOf(url);
  return originOf(url) + url.pathname.replace(/\/+$/, '');
}

function canonicalField(descriptor: ProviderDescriptor, field: FieldDescriptor, text: string): string {
  const url = field.format.kind === 'url' ? parsed(text) : null;
  return url === null ? text.trim().toLowerCase() : canonicalUrl(descriptor, field, url);
}

/**
 * Where a credential's secrets go, in one spelling: the base URL, `scheme://host:port`, or `host:port`.
 *
 * It is bound into every sealed field, so a saved secret cannot be sent anywhere else. A fixed-host vendor without a
 * destination of its own has its default origin; all of the vendor's own origins keep their own name.
 */
export function canonicalDestination(descriptor: ProviderDescriptor, fields: FieldValues): string {
  const parts = descriptor.fields
    .filter((field) => field.destination)
    .map((field) => ({ field, text: fields[field.key] ?? '' }))
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => canonicalField(descriptor, field, text));
  if (parts.length > 0) return parts.join(':');
  return descriptor.destination.kind === 'fixed' ? new URL(descriptor.destination.origins[0] ?? '').origin : '';
}

/** Where a fixed-host vendor's secrets would go instead of to the vendor. */
export type CustomDestination = {
  readonly field: string;
  /** Host with its port where that is not the scheme's own, as the user must repeat it. */
  readonly host: string;
  /** Whether the user must agree to it by name: loopback, and private networks of local providers, need no word. */
  readonly mustConfirm: boolean;
};

/** The custom destination of a fixed-host vendor's credential, or null where its secrets go to the vendor. */
export function customDestinationOf(descriptor: ProviderDescriptor, fields: FieldValues): CustomDestination | null {
  if (descriptor.destination.kind !== 'fixed') return null;
  for (const field of descriptor.fields.filter((one) => one.destination)) {
    const url = parsed(fields[field.key] ?? '');
    if (url === null || isVendorOrigin(descriptor, url)) continue;
    const isLocal = isLoopbackHost(url.hostname) || (descriptor.localOk && isPrivateHost(url.hostname));
    return { field: field.key, host: url.host, mustConfirm: !isLocal };
  }
  return null;
}

/**
 * Whether a field's secrets may go to a host in plain http: always within this machine; for providers that are local by
 * nature within private networks too, and anywhere where the server is one's own and its address is no secret.
 */
const mayGoInClear = ({ localOk, destination }: ProviderDescriptor, field: FieldDescriptor, host: string): boolean =>
  isLoopbackHost(host) || (localOk && (isPrivateHost(host) || (destination.kind === 'own' && !field.secret)));

/** Key of the first destination field that would carry secrets in plain http further than they may go, or null. */
export function plainHttpField(descriptor: ProviderDescriptor, fields: FieldValues): string | null {
  const open = descriptor.fields
    .filter((field) => field.destination)
    .find((field) => {
      const url = parsed(fields[field.key] ?? '');
      return url?.protocol === 'http:' && !mayGoInClear(descriptor, field, url.hostname);
    });
  return open?.key ?? null;
}
