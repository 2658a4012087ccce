import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { allRights, type S3Options, startS3 } from '../kit/servers/s3.ts';
import type { S3Right } from '../kit/servers/s3-objects.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { playFixtures } from './play-fixtures.ts';

const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const region = 'us-east-1';
const bucket = 'cliente-arquivos';

const sts = `sts.${region}.amazonaws.com`;
const s3 = `s3.${region}.amazonaws.com`;
const names = [sts, s3, `${bucket}.${s3}`, `recorded.${s3}`, `elsewhere.${s3}`] as const;

/** One server stands for STS and S3: it tells them by the name it is called. */
const aws = async (rights: readonly S3Right[], more: Partial<S3Options> = {}) => {
  const server = await duringTest(
    startS3({
      users: [{ accessKeyId, secretAccessKey, rights }],
      buckets: { [bucket]: {}, 'com.pontos': {}, elsewhere: { region: 'sa-east-1' } },
      virtualHost: s3,
      tls: certificateFor(...names),
      ...more,
    }),
  );
  const hosts = Object.fromEntries(names.map((name) => [name, { port: server.port }]));
  return { server, world: scriptedWorld({ hosts, extraCa: [testAuthority()] }) };
};

const good = { accessKeyId, secretAccessKey, region, bucket };

describe.skipIf(!opensslAvailable)('AWS S3', () => {
  it('is shown by STS first and then by the bucket, under the names of the region', async () => {
    const { server, world } = await aws(allRights);
    const report = await probeOnce({ provider: 'aws-s3', fields: good, world });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ tls: 'pass', auth: 'pass', permission: 'pass' });
    expect(factsOf(report)).toMatchObject({
      keyKind: 'user',
      account: '123456789012',
      arn: 'arn:aws:iam::123456789012:user/site',
      region,
      bucketExists: true,
    });
    expect(server.requests.map(({ method, headers, path }) => `${method} ${headers.host}${path}`)).toEqual([
      `POST ${sts}/`,
      `GET ${bucket}.${s3}/?list-type=2&max-keys=1`,
    ]);
  });

  it('keeps a bucket with dots in the path, where the certificate covers it', async () => {
    const { server, world } = await aws(allRights);
    const report = await probeOnce({ provider: 'aws-s3', fields: { ...good, bucket: 'com.pontos' }, world });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(server.requests[1]).toMatchObject({ path: '/com.pontos?list-type=2&max-keys=1', headers: { host: s3 } });
  });

  it('is accepted without a bucket, and knows whether it may list them', async () => {
    const { bucket: _, ...fields } = good;
    const all = await aws(allRights);
    const report = await probeOnce({ provider: 'aws-s3', fields, world: all.world });
    expect(factsOf(report)).toMatchObject({ buckets: 3 });
    const narrow = await aws(['list']);
    const denied = await probeOnce({ provider: 'aws-s3', fields, world: narrow.world });
    expect(denied.cause).toBe('PERM_SCOPE');
    expect(answersOf(denied)).toBe('yes yes unknown');
  });

  it('writes, reads and deletes a marker where the user agreed', async () => {
    const { server, world } = await aws(allRights);
    const report = await probeOnce({ provider: 'aws-s3', fields: good, world, thorough: true });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ canList: true, canPut: true, canGet: true, canDelete: true });
    expect(server.kept()).toEqual([]);
  });

  it('takes a temporary key with its token', async () => {
    const temporary = { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', secretAccessKey, sessionToken: 'IQoJb3JpZ2luX2VjE/+=' };
    const { world } = await aws([], { users: [{ ...temporary, rights: allRights }] });
    const report = await probeOnce({ provider: 'aws-s3', fields: { ...good, ...temporary }, world, thorough: true });
    expect(answersOf(report)).toBe('yes yes yes');
    const over = await aws([], { users: [{ ...temporary, rights: allRights, expired: true }] });
    const expired = await probeOnce({ provider: 'aws-s3', fields: { ...good, ...temporary }, world: over.world });
    expect(expired.cause).toBe('AUTH_EXPIRED');
    expect(answersOf(expired)).toBe('yes no unknown');
  });
});

describe.skipIf(!opensslAvailable)('AWS refuses', () => {
  it('a wrong secret, asked twice because STS errs after another secret', async () => {
    const { server, world } = await aws(allRights);
    const fields = { ...good, secretAccessKey: secretAccessKey.replace('w', 'W') };
    const report = await probeOnce({ provider: 'aws-s3', fields, world });
    expect(report).toMatchObject({ cause: 'AUTH_INVALID', confidence: 'sure' });
    expect(server.requests).toHaveLength(2);
    expect(JSON.stringify(report)).not.toContain(fields.secretAccessKey);
  });

  it('a right secret only once, right after another one', async () => {
    let asked = 0;
    const spurious = {
      status: 403,
      headers: { 'content-type': 'text/xml' },
      body: '<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code><Message>no</Message></Error></ErrorResponse>',
    };
    const { world } = await aws(allRights, { before: () => (asked++ === 0 ? spurious : null) });
    expect(answersOf(await probeOnce({ provider: 'aws-s3', fields: good, world }))).toBe('yes yes yes');
  });

  it('a key nobody knows', async () => {
    const { world } = await aws(allRights);
    const report = await probeOnce({
      provider: 'aws-s3',
      fields: { ...good, accessKeyId: 'AKIAIOSFODNN7EXAMPLF' },
      world,
    });
    expect(report.cause).toBe('AUTH_INVALID');
  });

  it('a bucket of another region, and names its region', async () => {
    const { world } = await aws(allRights);
    const report = await probeOnce({ provider: 'aws-s3', fields: { ...good, bucket: 'elsewhere' }, world });
    expect(report.cause).toBe('BAD_REQUEST');
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(factsOf(report)).toMatchObject({ field: 'region', rightRegion: 'sa-east-1' });
  });

  it('a clock that is off, which is not the secret’s fault', async () => {
    const { world } = await aws(allRights);
    const clock = systemClock();
    const late = { ...clock, now: () => clock.now() - 60 * 60_000 };
    const report = await probeOnce({ provider: 'aws-s3', fields: good, world: { ...world, clock: late } });
    expect(report.cause).toBe('BAD_REQUEST');
    expect(answersOf(report)).toBe('yes unknown unknown');
    expect(factsOf(report).clockAheadSeconds).toBeLessThan(-3500);
  });
});

describe('a key pair that cannot be right', () => {
  it.each([
    ['its id stands where the secret belongs', { secretAccessKey: accessKeyId }, 'FMT_PREFIX', 'secretAccessKey'],
    ['it is temporary and has no token', { accessKeyId: 'ASIAIOSFODNN7EXAMPLE' }, 'BAD_REQUEST', 'sessionToken'],
  ])('is told before anything is sent where %s', async (_, fields, cause, field) => {
    const world = scriptedWorld();
    const report = await probeOnce({ provider: 'aws-s3', fields: { ...good, ...fields }, world });
    expect(report).toMatchObject({ cause, confidence: 'sure' });
    expect(factsOf(report)).toMatchObject({ field });
    expect(statesOf(report)).toEqual({ format: 'fail' });
    expect(world.lookups).toEqual([]);
  });

  it.each(['us-east-1.evil.example/#', 'x@evil.example', 'us east'])(
    'leads nowhere else by its region: %s',
    async (typed) => {
      const world = scriptedWorld();
      const report = await probeOnce({ provider: 'aws-s3', fields: { ...good, region: typed }, world });
      expect(statesOf(report)).toEqual({ format: 'fail' });
      expect(world.lookups).toEqual([]);
    },
  );

  it('is not judged where no such region has a host', async () => {
    const report = await probeOnce({ provider: 'aws-s3', fields: { ...good, region: 'us-east-9' } });
    expect(report).toMatchObject({ cause: 'NOT_FOUND_TARGET', confidence: 'likely' });
  });
});

describe("AWS's recorded answers", () => {
  const fields = { ...good, bucket: 'recorded.recorded' };
  // A bucket with dots stays in the path, so that one certificate is enough for S3; STS has another.
  playFixtures({ provider: 'aws-s3', host: sts, also: [s3], fields, shown: ['region', 'bucket'] });
});
