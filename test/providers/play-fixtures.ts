import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import { memoryLog } from '../kit/log.ts';
import { factsOf, probeOnce } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { readFixtures, type VendorFixture } from './fixture.ts';

export const fixturesRoot = fileURLToPath(new URL('./fixtures', import.meta.url));

export type Vendor = {
  readonly provider: string;
  readonly host: string;
  /** Other names of the vendor's that a test calls. */
  readonly also?: readonly string[];
  readonly fields: FieldValues;
  /** Keys of fields that are no secret and may show, such as a bucket. */
  readonly shown?: readonly string[];
};

/** Tests a vendor that gives the fixture's answer over HTTPS under its own name. */
const play = async (
  { provider, host, also = [], fields }: Vendor,
  { status, headers, body, second, settings, thorough }: VendorFixture,
) => {
  const tls = certificateFor(host, ...also);
  const answers = [{ status, headers, body }, ...(second === undefined ? [] : [second])];
  const next = () => answers.shift() ?? { status: 404 };
  const vendor = await duringTest(scriptedVendor({ routes: { '*': next }, tls }));
  const log = memoryLog();
  const hosts = Object.fromEntries([host, ...also].map((name) => [name, { port: vendor.port }]));
  const world = scriptedWorld({ hosts, extraCa: [testAuthority()] });
  const report = await probeOnce({ provider, fields, settings, thorough, world: { ...world, log } });
  return { report, log, requests: vendor.requests };
};

/** The stage a report ends with: where it passed, none. */
const lastStage = ({ stages, cause }: Awaited<ReturnType<typeof play>>['report']) =>
  cause === null ? null : (stages.findLast(({ state }) => state === 'fail' || state === 'warn')?.stage ?? null);

/** One test for each fixture of a vendor: verdict, cause, stage, facts, when to try again, and nothing of the key. */
export const playFixtures = (vendor: Vendor): void => {
  const fixtures = readFixtures(fixturesRoot, vendor.provider).map((fixture) => [fixture.what, fixture] as const);
  it.skipIf(!opensslAvailable).each(fixtures)('%s', async (_, fixture) => {
    const started = Date.now();
    const { report, log, requests } = await play(vendor, fixture);
    const { verdict, cause, stage, confidence, facts, retryAfterMs } = fixture.expect;
    expect({ ...report, stage: lastStage(report) }).toMatchObject({ verdict, cause, stage, confidence });
    expect(factsOf(report)).toMatchObject(facts);
    expect(requests).toHaveLength(fixture.second === undefined ? 1 : 2);
    if (retryAfterMs === undefined) expect(report).not.toHaveProperty('retryAt');
    else expect(ensure(report.retryAt, 'the answer says when') - started).toBeGreaterThanOrEqual(retryAfterMs);
    const told = JSON.stringify(report) + log.text();
    const hidden = Object.entries(vendor.fields).filter(([key]) => vendor.shown?.includes(key) !== true);
    for (const [, value] of hidden) expect(told).not.toContain(value);
  });
};
