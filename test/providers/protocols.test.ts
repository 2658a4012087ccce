import { describe, expect, it } from 'vitest';
import { answersOf, type ProbeOnce, probeOnce, statesOf } from '../kit/prober.ts';
import { type ScriptedHost, scriptedWorld } from '../kit/scripted-world.ts';
import { bannerServer } from '../kit/servers/banner-server.ts';
import { blackHole, blackHoleAvailable } from '../kit/servers/black-hole.ts';
import { closedPort } from '../kit/servers/closed-port.ts';
import { connectProxy, type ProxyOptions } from '../kit/servers/connect-proxy.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { ftpAuthTls, postgresTls, smtpStartTls, type TlsDoor, tlsAtOnce } from '../kit/servers/tls-doors.ts';
import { certificateFor, oldProtocolOnly, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { badCertificates } from './bad-certificates.ts';
import { type Protocol, protocols, wrongPortCause } from './protocols.ts';

// Each protocol comes to the network by code of its own, so what the network does is done to each of them.

const probe = ({ provider, host, fields }: Protocol, place: ScriptedHost, more: Partial<ProbeOnce> = {}) =>
  probeOnce({
    provider,
    world: scriptedWorld({ hosts: { [host]: place } }),
    ...more,
    fields: { ...fields, ...more.fields },
  });

describe.each(protocols)('$name', (protocol) => {
  it.each([
    ['does not exist', 'nxdomain', 'DNS_NX'],
    ['gets no answer', 'dnsTimeout', 'DNS_TIMEOUT'],
  ] as const)('whose name %s ends there', async (_, fault, cause) => {
    const report = await probe(protocol, { fault }, { timeoutMs: 300 });
    expect(report.cause).toBe(cause);
    expect(statesOf(report)).toEqual({ format: 'pass', route: 'pass', dns: 'fail' });
  });

  it('that is refused says so', async () => {
    const report = await probe(protocol, { port: await closedPort() });
    expect(report).toMatchObject({ cause: 'TCP_REFUSED', confidence: 'sure' });
    expect(answersOf(report)).toBe('no unknown unknown');
  });

  it.skipIf(!blackHoleAvailable)('that leads into a black hole ends with its time', async () => {
    const { port } = await duringTest(blackHole());
    const report = await probe(protocol, { port }, { timeoutMs: 1_000 });
    expect(report.cause).toBe('TCP_TIMEOUT');
    expect(answersOf(report)).toBe('no unknown unknown');
  });

  it.each<[string, ProxyOptions, string]>([
    ['wants a password', { user: 'ana', password: 'the password of a proxy' }, 'PROXY_AUTH'],
    ['blocks it', { deny: true }, 'PROXY_DENY'],
  ])('behind a proxy that %s ends at the route', async (_, options, cause) => {
    const { port } = await duringTest(connectProxy(options));
    const proxy = { url: `http://127.0.0.1:${port}`, user: null, password: null };
    const report = await probe(protocol, { fault: 'nxdomain' }, { route: { proxy, extraCaPem: null } });
    expect(report.cause).toBe(cause);
    expect(statesOf(report)).toEqual({ format: 'pass', route: 'fail' });
  });
});

const inClear = protocols.filter(({ tls }) => tls === null);
const ends = ['SSH-2.0-OpenSSH_9.6\r\n', '220 mail.example ESMTP\r\n', '220 (vsFTPd 3.0.5)\r\n', '+OK POP3 ready\r\n'];

/** Greetings a client of the protocol takes for its own. */
const ownGreeting: Readonly<Record<string, RegExp>> = { SSH: /^SSH/, SFTP: /^SSH/, FTP: /^220/, SMTP: /^220/ };

describe.each(inClear)('$name on the port of something else', (protocol) => {
  it.each(ends.filter((greeting) => ownGreeting[protocol.name]?.test(greeting) !== true))(
    'is told by what that says: %j',
    async (greeting) => {
      const { port } = await duringTest(bannerServer(greeting));
      const report = await probe(protocol, { port });
      expect(report.cause).toBe(wrongPortCause(protocol));
      expect(answersOf(report)).toBe('no unknown unknown');
    },
  );
});

const trusted = (ca: string | undefined) => ({ proxy: null, extraCaPem: ca ?? null });

const doors: Readonly<Record<NonNullable<Protocol['tls']>, TlsDoor>> = {
  atOnce: tlsAtOnce,
  smtp: smtpStartTls,
  ftp: ftpAuthTls,
  postgresql: postgresTls,
};

const overTls = protocols.flatMap((protocol) =>
  protocol.tls === null ? [] : [{ ...protocol, door: doors[protocol.tls] }],
);

describe.skipIf(!opensslAvailable).each(overTls)('$name', ({ door, ...protocol }) => {
  it.each(badCertificates)('says nothing behind a certificate signed by $by', async ({ certificate, ca, cause }) => {
    const { port } = await duringTest(door(certificate(protocol.host)));
    const report = await probe(protocol, { port }, { route: trusted(ca()) });
    expect(report).toMatchObject({ cause, confidence: 'sure' });
    expect(answersOf(report)).toBe('no unknown unknown');
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', tls: 'fail' });
    expect(statesOf(report)).not.toHaveProperty('auth');
  });

  it('says nothing where only TLS of long ago is spoken', async () => {
    const { port } = await duringTest(door({ ...oldProtocolOnly, ...certificateFor(protocol.host) }));
    const report = await probe(protocol, { port }, { route: trusted(testAuthority()) });
    expect(report.cause).toBe('TLS_PROTOCOL');
    expect(statesOf(report)).toMatchObject({ tcp: 'pass', tls: 'fail' });
  });

  it('says nothing on the port of something without TLS', async () => {
    const { port } = await duringTest(bannerServer('SSH-2.0-OpenSSH_9.6\r\n'));
    const report = await probe(protocol, { port });
    expect(report.cause).toBe(wrongPortCause(protocol));
    expect(statesOf(report)).not.toHaveProperty('auth');
  });

  it('trusts an authority of the settings', async () => {
    const { port } = await duringTest(door(certificateFor(protocol.host)));
    const report = await probe(protocol, { port }, { route: trusted(testAuthority()) });
    expect(report.stages.find(({ stage }) => stage === 'tls')?.facts).toMatchObject({ subject: protocol.host });
  });
});

const withOwnCa = overTls.filter(({ ownCa }) => ownCa);

describe.skipIf(!opensslAvailable).each(withOwnCa)('$name', ({ door, ...protocol }) => {
  it('trusts the authority given along', async () => {
    const { port } = await duringTest(door(certificateFor(protocol.host)));
    const report = await probe(protocol, { port }, { fields: { ca: testAuthority() } });
    expect(report.stages.find(({ stage }) => stage === 'tls')?.facts).toMatchObject({ subject: protocol.host });
  });
});
