import { isLocalLiteral } from '../address-policy.ts';
import { endpointOf } from './endpoint.ts';
import type { KeyKind } from './key-kind.ts';

/** A word about plain http that leaves the local network, where anyone on the way reads along. */
export const clearTextKind = (url: URL): KeyKind =>
  url.protocol === 'http:' && !isLocalLiteral(endpointOf(url).host)
    ? { facts: { plainHttp: true }, warn: true }
    : { facts: {} };
