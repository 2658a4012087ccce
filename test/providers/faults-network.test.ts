import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { blackHole, blackHoleAvailable } from '../kit/servers/black-hole.ts';
import { closedPort } from '../kit/servers/closed-port.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { modelList, openAiHost, openAiKey, probeOpenAi } from './openai-vendor.ts';

const nowhere = { format: 'pass', route: 'pass', dns: 'fail' };

describe('a name', () => {
  it.each([
    ['does not exist', 'nxdomain', 'DNS_NX'],
    ['makes the resolver fail for now', 'tempFail', 'DNS_TIMEOUT'],
    ['gets no answer', 'dnsTimeout', 'DNS_TIMEOUT'],
  ] as const)('that %s stops the test at DNS', async (...row) => {
    const [, fault, cause] = row;
    const world = scriptedWorld({ hosts: { [openAiHost]: { fault } } });
    const report = await probeOpenAi(world);
    expect(report.cause).toBe(cause);
    expect(answersOf(report)).toBe('no unknown unknown');
    expect(statesOf(report)).toEqual(nowhere);
    expect(world.connections()).toBe(0);
  });

  it('without any address does not exist', async () => {
    const report = await probeOpenAi(scriptedWorld({ hosts: { [openAiHost]: { port: 1, addresses: [] } } }));
    expect(report.cause).toBe('DNS_NX');
  });
});

describe('a port', () => {
  it('that is closed stops the test at TCP', async () => {
    const report = await probeOpenAi(scriptedWorld({ hosts: { [openAiHost]: { port: await closedPort() } } }));
    expect(report).toMatchObject({ cause: 'TCP_REFUSED', confidence: 'sure' });
    expect(answersOf(report)).toBe('no unknown unknown');
    expect(statesOf(report)).toEqual({ format: 'pass', route: 'pass', dns: 'pass', tcp: 'fail' });
  });

  it.skipIf(!blackHoleAvailable)('that swallows everything stops the test at TCP', async () => {
    const hole = await duringTest(blackHole());
    const world = scriptedWorld({ hosts: { [openAiHost]: { port: hole.port } } });
    const report = await probeOpenAi(world);
    expect(report).toMatchObject({ cause: 'TCP_TIMEOUT', confidence: 'likely' });
    expect(statesOf(report)).toEqual({ format: 'pass', route: 'pass', dns: 'pass', tcp: 'fail' });
    expect(world.connections()).toBe(0);
  });

  it.skipIf(!blackHoleAvailable || !opensslAvailable)(
    'that swallows everything at one address is passed over for the next',
    async () => {
      const hole = await duringTest(blackHole());
      const tls = certificateFor(openAiHost);
      const vendor = await duringTest(scriptedVendor({ routes: { '*': modelList }, tls }));
      const hosts = {
        [openAiHost]: { port: hole.port, addresses: ['2001:db8::1', '198.51.100.7'] },
        // The second address is the vendor's.
        'second.example': { port: vendor.port, addresses: ['198.51.100.7'] },
      };
      const report = await probeOpenAi(scriptedWorld({ hosts, extraCa: [testAuthority()] }));
      expect(answersOf(report)).toBe('yes yes yes');
      expect(factsOf(report)).toMatchObject({ addresses: ['2001:db8::1', '198.51.100.7'], address: '198.51.100.7' });
    },
  );
});

describe('a machine without a network', () => {
  it.each([
    ['at DNS', { fault: 'nxdomain' as const }],
    ['at TCP', { port: 1 }],
  ])('is what it is called where the target fails %s, and the key stays unjudged', async (_, host) => {
    const report = await probeOpenAi(scriptedWorld({ hosts: { [openAiHost]: host }, online: false }));
    expect(report).toMatchObject({ cause: 'OFFLINE', confidence: 'likely' });
    expect(answersOf(report)).toBe('unknown unknown unknown');
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', '127.1', '[::ffff:127.0.0.1]'])(
    'is no excuse for a local target: %s',
    async (host) => {
      const url = `redis://${host}:${await closedPort()}`;
      const report = await probeOnce({ provider: 'redis', fields: { url }, world: scriptedWorld({ online: false }) });
      expect(report.cause).toBe('TCP_REFUSED');
      expect(answersOf(report)).toBe('no unknown unknown');
    },
  );

  it('is not concluded where the target answered', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: {} }));
    const world = scriptedWorld({ hosts: { [openAiHost]: { port: vendor.port } }, online: false });
    expect((await probeOpenAi(world)).cause).toBe('TLS_PROTOCOL');
  });
});

describe('an address that no provider has', () => {
  it.each([
    ['the metadata service', ['169.254.169.254']],
    ['the metadata service in IPv6 clothes', ['::ffff:169.254.169.254']],
    ['the metadata service behind NAT64', ['64:ff9b::a9fe:a9fe']],
    ['this machine', ['127.0.0.1']],
    ['a private network', ['10.1.2.3']],
    ['a good address and a private one', ['198.51.100.7', '192.168.0.10']],
  ])('is not connected to: a name that leads to %s', async (_, addresses) => {
    const vendor = await duringTest(scriptedVendor({ routes: { '*': modelList } }));
    const world = scriptedWorld({ hosts: { [openAiHost]: { port: vendor.port, addresses } } });
    const report = await probeOpenAi(world);
    expect(report).toMatchObject({ cause: 'BAD_REQUEST', confidence: 'sure' });
    expect(answersOf(report)).toBe('unknown unknown unknown');
    expect(statesOf(report)).toEqual(nowhere);
    expect(factsOf(report)).toMatchObject({ addressDenied: true });
    expect(vendor.open()).toBe(0);
  });

  it.each(['169.254.169.254', '0xa9fea9fe', '2852039166', '[::ffff:a9fe:a9fe]', '[fd00:ec2::254]', '0.0.0.0'])(
    'is not connected to even where the provider is local by nature: %s',
    async (host) => {
      const world = scriptedWorld();
      const report = await probeOnce({ provider: 'redis', fields: { url: `redis://${host}` }, world });
      expect(report.cause).toBe('BAD_REQUEST');
      expect(statesOf(report)).toEqual(nowhere);
    },
  );

  it('is connected to on this machine when it was typed as an address', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: { '*': modelList } }));
    const report = await probeOpenAi({}, { fields: { apiKey: openAiKey, baseUrl: `${vendor.origin}/v1` } });
    expect(answersOf(report)).toBe('yes yes yes');
  });
});
