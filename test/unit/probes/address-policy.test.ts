import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddressAllowed, isLocalLiteral, isLoopbackLiteral } from '../../../electron/probes/address-policy.ts';

/** The ways an IPv4 address is written as IPv6. */
const disguises = (address: string): readonly string[] => {
  const parts = address.split('.').map(Number);
  const hex = parts.map((part) => part.toString(16).padStart(2, '0'));
  const groups = `${hex.slice(0, 2).join('')}:${hex.slice(2).join('')}`;
  return [address, `::ffff:${address}`, `::ffff:${groups}`, `64:ff9b::${groups}`, `64:FF9B::${address}`];
};

const octet = fc.integer({ min: 0, max: 255 });

const inNetwork = (...first: readonly number[]) =>
  fc.tuple(octet, octet, octet, octet).map((all) => all.map((part, place) => first[place] ?? part).join('.'));

describe('an address no test may connect to', () => {
  it.each([
    ['cloud metadata', '169.254.169.254'],
    ['Azure’s own', '168.63.129.16'],
    ['this network', '0.0.0.0'],
    ['carrier NAT', '100.64.0.1'],
    ['carrier NAT, to its end', '100.127.255.254'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['protocol assignments', '192.0.0.192'],
  ])('is denied however it is written: %s', (_, address) => {
    const allowed = disguises(address).filter((form) => isAddressAllowed(form, true));
    expect(allowed).toEqual([]);
  });

  it('is denied all over its network', () => {
    fc.assert(
      fc.property(fc.oneof(inNetwork(169, 254), inNetwork(0), inNetwork(224), inNetwork(255)), (address) => {
        expect(disguises(address).filter((form) => isAddressAllowed(form, true))).toEqual([]);
      }),
    );
  });

  it.each(['fd00:ec2::254', 'fe80::1', 'ff02::1', '::', '64:ff9b:1::1'])('is denied in IPv6: %s', (address) => {
    expect(isAddressAllowed(address, true)).toBe(false);
  });

  it.each(['', 'localhost', 'example.com', '0x7f.1', '2130706433', '127.1', '[::1]'])(
    'is anything that is not an address: %s',
    (host) => {
      expect([isAddressAllowed(host, true), isLocalLiteral(host), isLoopbackLiteral(host)]).toEqual([
        false,
        false,
        false,
      ]);
    },
  );
});

describe('a local address', () => {
  it.each(['127.0.0.1', '127.8.8.8', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'])(
    'is allowed only where local is meant: %s',
    (address) => {
      for (const form of disguises(address)) {
        expect([form, isAddressAllowed(form, true), isAddressAllowed(form, false)]).toEqual([form, true, false]);
        expect(isLocalLiteral(form)).toBe(true);
      }
    },
  );

  it.each(['::1', 'fc00::1', 'fd12:3456::1'])('is allowed only where local is meant, in IPv6: %s', (address) => {
    expect([isAddressAllowed(address, true), isAddressAllowed(address, false)]).toEqual([true, false]);
  });

  it('is this machine’s only in loopback', () => {
    const hosts = ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', 'fd12::1', '8.8.8.8'];
    expect(hosts.filter(isLoopbackLiteral)).toEqual(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
  });
});

describe('a public address', () => {
  it.each([
    '8.8.8.8',
    '198.51.100.1',
    '172.32.0.1',
    '172.15.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '64:ff9b::808:808',
  ])('is allowed: %s', (address) => {
    expect(isAddressAllowed(address, false)).toBe(true);
    expect(isLocalLiteral(address)).toBe(false);
  });
});
