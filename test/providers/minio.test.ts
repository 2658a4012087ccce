import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { answersOf, factsOf, type ProbeOnce, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { closedPort } from '../kit/servers/closed-port.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { allRights, type S3Options, startS3 } from '../kit/servers/s3.ts';
import type { S3Right } from '../kit/servers/s3-objects.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { hang } from '../kit/servers/vendor-faults.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { playFixtures } from './play-fixtures.ts';

const accessKeyId = 'site-uploads';
const secretAccessKey = 'a secret/of+forty=characters, not a word'.replaceAll(' ', '-');
const bucket = 'cliente-arquivos';

const serverOf = (rights: readonly S3Right[], more: Partial<S3Options> = {}) =>
  duringTest(
    startS3({ users: [{ accessKeyId, secretAccessKey, rights }], buckets: { [bucket]: {}, backup: {} }, ...more }),
  );

type Changes = { readonly fields?: Readonly<Record<string, string>> } & Partial<Omit<ProbeOnce, 'fields' | 'provider'>>;

const probe = (endpoint: string, { fields = {}, ...more }: Changes = {}) =>
  probeOnce({ provider: 'minio', fields: { endpoint, accessKeyId, secretAccessKey, bucket, ...fields }, ...more });

describe('MinIO', () => {
  playFixtures({
    provider: 'minio',
    host: 'minio.example',
    fields: { endpoint: 'https://minio.example', accessKeyId, secretAccessKey, bucket: 'recorded' },
    shown: ['bucket'],
  });
});

describe('an ordinary test of a store', () => {
  it('lists one object, asks for versions, and changes nothing', async () => {
    const server = await serverOf(allRights);
    const report = await probe(server.origin);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ format: 'pass', tcp: 'pass', auth: 'pass', permission: 'pass' });
    expect(factsOf(report)).toMatchObject({
      bucket,
      bucketExists: true,
      region: 'us-east-1',
      versioning: false,
      server: 'S3 of the tests',
    });
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /${bucket}?list-type=2&max-keys=1`,
      `GET /${bucket}?versioning=`,
    ]);
  });

  it('lists all buckets where none is named, and writes nothing then', async () => {
    const server = await serverOf(allRights);
    const fields = { endpoint: server.origin, accessKeyId, secretAccessKey };
    const report = await probeOnce({ provider: 'minio', fields, thorough: true });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ buckets: 2 });
    expect(server.requests).toHaveLength(1);
  });

  it('says nothing against a key that may not know of versions', async () => {
    const server = await serverOf(['list']);
    const report = await probe(server.origin);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ permission: 'pass' });
    expect(factsOf(report)).not.toHaveProperty('versioning');
  });

  it('says that a bucket keeps versions', async () => {
    const server = await serverOf(allRights, { buckets: { [bucket]: { versioned: true } } });
    expect(factsOf(await probe(server.origin))).toMatchObject({ versioning: true });
  });
});

describe('a store refuses', () => {
  it.each([
    ['a wrong secret', { secretAccessKey: 'another-secret' }, 'AUTH_INVALID', 'yes no unknown'],
    ['a key nobody knows', { accessKeyId: 'nobody' }, 'AUTH_INVALID', 'yes no unknown'],
    ['a bucket that is not there', { bucket: 'nothing-here' }, 'NOT_FOUND_TARGET', 'yes yes no'],
    ['a wrong region', { region: 'eu-west-1' }, 'BAD_REQUEST', 'yes unknown unknown'],
  ])('%s', async (_, fields, cause, answers) => {
    const server = await serverOf(allRights);
    const report = await probe(server.origin, { fields });
    expect(report).toMatchObject({ cause });
    expect(answersOf(report)).toBe(answers);
    for (const secret of [secretAccessKey, 'another-secret']) expect(JSON.stringify(report)).not.toContain(secret);
  });

  it('a wrong region by naming the right one, and the field to mend', async () => {
    const server = await serverOf(allRights, { region: 'sa-east-1' });
    const report = await probe(server.origin);
    expect(factsOf(report)).toMatchObject({ field: 'region', rightRegion: 'sa-east-1' });
  });

  it('a key without rights, which it knows', async () => {
    const server = await serverOf([]);
    const report = await probe(server.origin);
    expect(report).toMatchObject({ cause: 'PERM_SCOPE', confidence: 'sure' });
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission: 'warn' });
  });

  it('a bucket that is not there, and a wrong secret is told from it all the same', async () => {
    const before = (request: { readonly path: string }) =>
      request.path.startsWith('/nothing-here')
        ? {
            status: 404,
            headers: { 'content-type': 'application/xml' },
            body: '<Error><Code>NoSuchBucket</Code></Error>',
          }
        : null;
    const server = await serverOf(allRights, { before });
    const fields = { bucket: 'nothing-here', secretAccessKey: 'another-secret' };
    const report = await probe(server.origin, { fields });
    expect(report.cause).toBe('AUTH_INVALID');
    const narrow = await serverOf([], { before });
    const missing = await probe(narrow.origin, { fields: { bucket: 'nothing-here' } });
    expect(answersOf(missing)).toBe('yes yes no');
    expect(factsOf(missing)).toMatchObject({ field: 'bucket' });
  });

  it.each([20, -20])('a clock that is %i minutes off, and the result says how far', async (minutes) => {
    const server = await serverOf(allRights);
    const clock = systemClock();
    const shifted = { ...clock, now: () => clock.now() + minutes * 60_000 };
    const report = await probe(server.origin, { world: { ...scriptedWorld(), clock: shifted } });
    expect(report.cause).toBe('BAD_REQUEST');
    expect(answersOf(report)).toBe('yes unknown unknown');
    const { clockAheadSeconds } = factsOf(report);
    expect(Math.abs(clockAheadSeconds - minutes * 60)).toBeLessThan(60);
  });
});

const thorough = async (rights: readonly S3Right[], more: Partial<S3Options> = {}) => {
  const server = await serverOf(rights, more);
  return { server, report: await probe(server.origin, { thorough: true }) };
};

describe('a thorough test of a store', () => {
  it('writes, reads and deletes a marker', async () => {
    const { server, report } = await thorough(allRights);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({
      canList: true,
      canPut: true,
      canGet: true,
      canDelete: true,
      markerDeleted: true,
    });
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'PUT', 'GET', 'DELETE', 'GET']);
    expect(server.requests[1]?.path).toMatch(new RegExp(`^/${bucket}/chaveiro-test-\\d{8}T\\d{9}Z-[0-9a-f]{8}\\.txt$`));
    expect(server.kept()).toEqual([]);
  });

  it('does nothing of the kind unless the user agreed', async () => {
    const server = await serverOf(allRights);
    await probe(server.origin);
    expect(server.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it.each<[string, readonly S3Right[], object]>([
    ['may only read', ['list', 'get'], { canList: true, canPut: false, canGet: true }],
    ['may only list', ['list'], { canList: true, canPut: false, canGet: false }],
    ['may only write', ['put', 'delete'], { canList: false, canPut: true, canGet: false, canDelete: true }],
    ['may do nothing', [], { canList: false, canPut: false }],
  ])('shows the rights of a key that %s', async (_, rights, facts) => {
    const { server, report } = await thorough(rights);
    expect(report).toMatchObject({ cause: 'PERM_SCOPE', confidence: 'sure' });
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission: 'warn' });
    expect(factsOf(report)).toMatchObject(facts);
    expect(server.kept()).toEqual([]);
  });

  it('names the marker that it may not delete', async () => {
    const { server, report } = await thorough(['list', 'put', 'get']);
    const { markerLeft, ...facts } = factsOf(report);
    expect(facts).toMatchObject({ canPut: true, canGet: true, canDelete: false });
    expect(server.kept()).toEqual([`${bucket}/${markerLeft}`]);
    expect(report.cause).toBe('PERM_SCOPE');
  });

  it('deletes the version it made, and names the marker where it can only hide it', async () => {
    const buckets = { [bucket]: { versioned: true } };
    const whole = await thorough(allRights, { buckets });
    expect(factsOf(whole.report)).toMatchObject({ canDelete: true, markerDeleted: true, versioning: true });
    expect(whole.server.kept()).toEqual([]);
    const { server, report } = await thorough(['list', 'put', 'get', 'delete'], { buckets });
    expect(factsOf(report)).toMatchObject({ canDelete: true, versioning: true });
    expect(server.kept()).toEqual([`${bucket}/${factsOf(report).markerLeft}`]);
  });

  it('deletes the marker of a store that fails in the middle', async () => {
    const { server, report } = await thorough(allRights, {
      before: ({ method, path }) =>
        method === 'GET' && path.includes('chaveiro-test') ? { status: 503, headers: {}, body: 'busy' } : null,
    });
    expect(report.cause).toBe('SRV_5XX');
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(factsOf(report)).toMatchObject({ canPut: true, markerDeleted: true });
    expect(server.kept()).toEqual([]);
  });

  it('names the marker where deleting it fails', async () => {
    const { server, report } = await thorough(allRights, {
      before: ({ method }) => (method === 'DELETE' ? { status: 500, headers: {}, body: 'broken' } : null),
    });
    expect(report.cause).toBe('SRV_5XX');
    expect(server.kept()).toEqual([`${bucket}/${factsOf(report).markerLeft}`]);
  });

  it('deletes the marker also when it is cancelled meanwhile', async () => {
    const controller = new AbortController();
    const server = await serverOf(allRights, {
      before: ({ method, path }) => {
        if (method !== 'GET' || !path.includes('chaveiro-test')) return null;
        controller.abort();
        return hang;
      },
    });
    const report = await probe(server.origin, { thorough: true, signal: controller.signal });
    expect(report.cause).toBe('CANCELLED');
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'PUT', 'GET', 'DELETE']);
    expect(server.kept()).toEqual([]);
  });
});

describe('where the endpoint leads', () => {
  it.skipIf(!opensslAvailable)('may be a server with an authority of its own', async () => {
    const host = 'minio.example';
    const server = await serverOf(allRights, { tls: certificateFor(host) });
    const world = scriptedWorld({ hosts: { [host]: { port: server.port } } });
    const endpoint = `https://${host}:9000`;
    expect((await probe(endpoint, { world })).cause).toBe('TLS_UNTRUSTED');
    const report = await probe(endpoint, { world, fields: { ca: testAuthority() }, thorough: true });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(server.kept()).toEqual([]);
  });

  it('may be plain http, with a word where that leaves the local network', async () => {
    const server = await serverOf(allRights);
    const hosts = { 'minio.example': { port: server.port } };
    const far = await probe('http://minio.example:9000', { world: scriptedWorld({ hosts }) });
    expect(statesOf(far).format).toBe('warn');
    expect(factsOf(far)).toMatchObject({ plainHttp: true });
    expect(statesOf(await probe(server.origin)).format).toBe('pass');
  });

  it('may be the console’s port, which answers with a page', async () => {
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>MinIO</title>' };
    const vendor = await duringTest(scriptedVendor({ routes: { '*': page } }));
    const report = await probe(vendor.origin);
    expect(report.cause).toBe('NOT_OUR_SERVICE');
    expect(answersOf(report)).toBe('no unknown unknown');
  });

  it('may be a closed port', async () => {
    expect((await probe(`http://127.0.0.1:${await closedPort()}`)).cause).toBe('TCP_REFUSED');
  });
});
