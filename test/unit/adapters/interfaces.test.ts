import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { systemInterfaces } from '../../../electron/core/adapters/interfaces.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo => ({
  ...(address.includes(':') ? { family: 'IPv6', scopeid: 0 } : { family: 'IPv4' }),
  address,
  netmask: '',
  mac: '',
  cidr: null,
  internal,
});

const onlineWith = (...addresses: NetworkInterfaceInfo[]): boolean =>
  systemInterfaces(() => ({ lo: [at('127.0.0.1', true), at('::1', true)], eth0: addresses })).online();

describe("the machine's interfaces", () => {
  it('are offline with loopback alone', () => {
    expect(onlineWith()).toBe(false);
  });

  it.each(['169.254.10.20', 'fe80::1', 'febf::1', 'FE9A::1'])(
    'are offline with %s, which no network gave',
    (address) => {
      expect(onlineWith(at(address))).toBe(false);
    },
  );

  it.each(['192.168.0.7', '10.0.0.1', '203.0.113.9', '2001:db8::1', 'fd00::1', 'fec0::1'])(
    'are online with %s',
    (address) => {
      expect(onlineWith(at('fe80::1'), at(address))).toBe(true);
    },
  );

  it('are read afresh at each question', () => {
    const addresses: NetworkInterfaceInfo[] = [];
    const interfaces = systemInterfaces(() => ({ eth0: addresses }));
    expect(interfaces.online()).toBe(false);
    addresses.push(at('10.0.0.1'));
    expect(interfaces.online()).toBe(true);
  });
});
