import { BlockList, isIP, isIPv6 } from 'node:net';

/** NAT64 (RFC 6052): an IPv4 address in IPv6 clothes, which would slip past the rules for IPv4. */
const nat64 = { prefix: '64:ff9b::', bits: 96 };

/** Subnets as one list; those of IPv4 also in their NAT64 form. Mapped forms (::ffff:…) Node looks through by itself. */
const subnets = (...entries: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [address, prefix] of entries) {
    if (isIPv6(address)) {
      list.addSubnet(address, prefix, 'ipv6');
    } else {
      list.addSubnet(address, prefix, 'ipv4');
      list.addSubnet(nat64.prefix + address, nat64.bits + prefix, 'ipv6');
    }
  }
  return list;
};

/** Never a provider: cloud metadata, link-local, "this" network, carrier NAT, multicast, reserved, broadcast. */
const denied = subnets(
  ['0.0.0.0', 8],
  ['100.64.0.0', 10],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['224.0.0.0', 3],
  ['::', 128],
  // NAT64 of a network's own (RFC 8215): which IPv4 address hides inside cannot be told.
  ['64:ff9b:1::', 48],
  ['fe80::', 10],
  ['fd00:ec2::254', 128],
  ['ff00::', 8],
);

/** This machine and private networks. */
const local = subnets(
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['::1', 128],
  ['fc00::', 7],
);

const isIn = (list: BlockList, address: string): boolean => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

const loopback = subnets(['127.0.0.0', 8], ['::1', 128]);

/** Whether a host is this machine, written out as an address. A name never is. */
export const isLoopbackLiteral = (host: string): boolean => isIP(host) !== 0 && isIn(loopback, host);

/** Whether a host is this machine or a private network, written out as an address. A name never is. */
export const isLocalLiteral = (host: string): boolean => isIP(host) !== 0 && isIn(local, host);

/**
 * Whether a test may connect to an address. Every address a name resolves to is asked, not only the one used.
 *
 * `allowLocal`: the provider is local by nature, or the user typed a loopback address.
 */
export const isAddressAllowed = (address: string, allowLocal: boolean): boolean =>
  isIP(address) !== 0 && !isIn(denied, address) && (allowLocal || !isIn(local, address));

/** Names under `.invalid` never exist (RFC 6761): nothing is asked about them, and nothing goes to them. */
export const isNeverThere = (host: string): boolean => /(?:^|\.)invalid\.?$/i.test(host);
