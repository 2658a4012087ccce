import type { TlsOptions } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import type { ProbeOptions } from '../../electron/ports/prober.ts';
import { answersOf, factsOf, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import {
  certificateFor,
  expiredCertificate,
  oldProtocolOnly,
  opensslAvailable,
  selfSignedCertificate,
  testAuthority,
  withAuthority,
} from '../kit/tls/certificates.ts';
import { modelList, openAiHost, probeOpenAi } from './openai-vendor.ts';

/** Tests OpenAI behind a certificate, with an authority that the settings name. */
const probeBehind = async (tls: TlsOptions, extraCaPem: string | null) => {
  const vendor = await duringTest(scriptedVendor({ routes: { '*': modelList }, tls }));
  const world = scriptedWorld({ hosts: { [openAiHost]: { port: vendor.port } } });
  const route: ProbeOptions['route'] = { proxy: null, extraCaPem };
  return { report: await probeOpenAi(world, { route }), vendor };
};

const bad = [
  { why: 'it has expired', tls: () => expiredCertificate(openAiHost), cause: 'TLS_EXPIRED' },
  { why: 'it signed itself', tls: () => selfSignedCertificate(openAiHost), cause: 'TLS_UNTRUSTED' },
  { why: 'it is for another name', tls: () => certificateFor('other.example'), cause: 'TLS_NAME' },
  { why: 'TLS is too old', tls: () => ({ ...certificateFor(openAiHost), ...oldProtocolOnly }), cause: 'TLS_PROTOCOL' },
] as const;

describe.skipIf(!opensslAvailable)('a certificate', () => {
  it.each(bad)('ends the test before the key is sent when $why', async ({ tls, cause }) => {
    const { report, vendor } = await probeBehind(tls(), testAuthority());
    expect(report).toMatchObject({ cause, confidence: 'sure' });
    expect(answersOf(report)).toBe('no unknown unknown');
    expect(statesOf(report)).toEqual({ format: 'pass', route: 'pass', dns: 'pass', tcp: 'pass', tls: 'fail' });
    expect(vendor.requests).toHaveLength(0);
  });

  it.each([
    ['alone', certificateFor],
    [
      'together with its authority, as inspecting proxies send it',
      (name: string) => withAuthority(certificateFor(name)),
    ],
  ])('of an authority nobody named is not trusted: sent %s', async (_, certificate) => {
    const { report, vendor } = await probeBehind(certificate(openAiHost), null);
    expect(report.cause).toBe('TLS_UNTRUSTED');
    expect(vendor.requests).toHaveLength(0);
  });

  it('of an authority named in the settings is trusted, and shown', async () => {
    const { report } = await probeBehind(certificateFor(openAiHost), testAuthority());
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({
      protocol: 'TLSv1.3',
      issuer: 'Chaveiro test authority',
      subject: openAiHost,
    });
    expect(statesOf(report).tls).toBe('pass');
  });
});

describe.skipIf(!opensslAvailable)('a certificate that ends soon', () => {
  it('passes with a warning', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: { '*': modelList }, tls: certificateFor(openAiHost) }));
    const world = scriptedWorld({ hosts: { [openAiHost]: { port: vendor.port } }, extraCa: [testAuthority()] });
    // Made for thirty days; what the test tells of them goes by the product's own clock.
    const clock = { ...systemClock(), now: () => Date.now() + 20 * 24 * 60 * 60 * 1000 };
    const report = await probeOpenAi({ ...world, clock });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report).tls).toBe('warn');
    expect(factsOf(report)).toMatchObject({ daysLeft: 9 });
  });
});

describe('a port that speaks no TLS', () => {
  it('is told from one that does', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: { '*': modelList } }));
    const report = await probeOpenAi(scriptedWorld({ hosts: { [openAiHost]: { port: vendor.port } } }));
    expect(report.cause).toBe('TLS_PROTOCOL');
    expect(vendor.requests).toHaveLength(0);
  });
});
