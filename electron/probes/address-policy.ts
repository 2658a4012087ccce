import { BlockList, isIP, isIPv6 } from 'node:net';

const subnets = (...entries: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [address, prefix] of entries) list.addSubnet(address, prefix, isIPv6(address) ? 'ipv6' : 'ipv4');
  return list;
};

/** Never a provider: cloud metadata, link-local, "this" network, carrier NAT, multicast, reserved, broadcast. */
const denied = subnets(
  ['0.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['224.0.0.0', 3],
  ['::', 128],
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

/** The IPv4 address inside a NAT64 one (64:ff9b::/96), which would slip past rules for IPv4; else the address. */
function unwrapNat64(address: string): string {
  const match = /^64:ff9b::(?:([0-9a-f]{1,4}):([0-9a-f]{1,4})|(\d+\.\d+\.\d+\.\d+))$/i.exec(address);
  if (match === null) return address;
  if (match[3] !== undefined) return match[3];
  const high = Number.parseInt(match[1] ?? '0', 16);
  const low = Number.parseInt(match[2] ?? '0', 16);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

const isIn = (list: BlockList, address: string): boolean => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** Whether an address is this machine or a private network. */
export const isLocalAddress = (address: string): boolean => isIn(local, unwrapNat64(address));

/**
 * Whether a test may connect to an address. Every address a name resolves to is asked, not only the one used.
 *
 * `allowLocal`: the provider is local by nature, or the user typed the local address itself.
 */
export function isAddressAllowed(address: string, allowLocal: boolean): boolean {
  if (isIP(address) === 0) return false;
  const unwrapped = unwrapNat64(address);
  if (isIn(denied, unwrapped)) return false;
  return allowLocal || !isIn(local, unwrapped);
}
