import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { type ScriptedVendor, scriptedVendor, type VendorAnswer } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const host = 'abcdefghijklmnopqrst.supabase.co';
const serviceKey = `sb_secret_${'aB3_'.repeat(8)}`;

describe('Supabase Storage', () => {
  const fields = { url: `https://${host}`, serviceKey, bucket: 'recorded' };
  playFixtures({ provider: 'supabase-storage', host, fields, shown: ['bucket'] });
});

const denied: VendorAnswer = {
  status: 400,
  body: { statusCode: '403', error: 'Unauthorized', message: 'new row violates row-level security policy' },
};

/** Storage with one bucket, which keeps what it is given; refused methods are denied. */
const storage = async (
  refused: readonly string[] = [],
  buckets: readonly object[] = [{ id: 'uploads', name: 'uploads' }],
) => {
  const kept = new Map<string, string>();
  const vendor: ScriptedVendor = await duringTest(
    scriptedVendor({
      routes: {
        'GET /storage/v1/bucket': { status: 200, body: buckets },
        'POST /storage/v1/object/list/uploads': { status: 200, body: [] },
        '*': ({ method, path, body }) => {
          if (refused.includes(method)) return denied;
          const name = path.replace('/storage/v1/object/', '');
          if (method === 'POST') kept.set(name, body);
          const found = kept.get(name);
          if (method === 'DELETE') kept.delete(name);
          if (found === undefined) return { status: 400, body: { statusCode: '404', error: 'not_found' } };
          return method === 'GET' ? { status: 200, body: found } : { status: 200, body: { Key: name } };
        },
      },
    }),
  );
  return { vendor, kept };
};

const probe = (url: string, more: Readonly<Record<string, string>> = { bucket: 'uploads' }, thorough = false) =>
  probeOnce({ provider: 'supabase-storage', fields: { url, serviceKey, ...more }, thorough });

describe("Supabase Storage's requests", () => {
  it('carry the key as apikey alone, and change nothing', async () => {
    const { vendor } = await storage();
    const report = await probe(vendor.origin);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /storage/v1/bucket',
      'POST /storage/v1/object/list/uploads',
    ]);
    for (const { headers } of vendor.requests) {
      expect(headers).toMatchObject({ apikey: serviceKey, 'user-agent': 'Chaveiro' });
      expect(headers).not.toHaveProperty('authorization');
    }
  });

  it('write, read and delete a marker where the user agreed', async () => {
    const { vendor, kept } = await storage();
    const report = await probe(vendor.origin, { bucket: 'uploads' }, true);
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ canList: true, canPut: true, canGet: true, canDelete: true });
    expect(vendor.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST', 'GET', 'DELETE']);
    expect([...kept]).toEqual([]);
  });

  it('leave a marker that may not be deleted, and name it', async () => {
    const { vendor, kept } = await storage(['DELETE']);
    const report = await probe(vendor.origin, { bucket: 'uploads' }, true);
    expect(report.cause).toBe('PERM_SCOPE');
    expect([...kept.keys()]).toEqual([`uploads/${factsOf(report).markerLeft}`]);
  });
});

describe('an empty list of buckets', () => {
  it('is fine for a key that is surely a server’s', async () => {
    const { vendor } = await storage([], []);
    expect(answersOf(await probe(vendor.origin, {}))).toBe('yes yes yes');
  });

  it('proves nothing for another, from which rules may hide them', async () => {
    const { vendor } = await storage([], []);
    const report = await probe(vendor.origin, { serviceKey: 'some-key-of-a-proxy' });
    expect(report).toMatchObject({ cause: 'PERM_SCOPE', confidence: 'likely' });
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(statesOf(report)).toMatchObject({ permission: 'warn' });
  });
});

describe('a key that cannot do', () => {
  it('is told before anything is sent', async () => {
    const { vendor } = await storage();
    const report = await probe(vendor.origin, { serviceKey: `sb_publishable_${'aB3_'.repeat(8)}` });
    expect(report.cause).toBe('FMT_PREFIX');
    expect(vendor.requests).toEqual([]);
  });
});
