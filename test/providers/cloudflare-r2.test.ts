import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { allRights, startS3 } from '../kit/servers/s3.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';
import { playFixtures } from './play-fixtures.ts';

const accountId = '0123456789abcdef'.repeat(2);
const accessKeyId = 'fedcba9876543210'.repeat(2);
const secretAccessKey = 'a1b2c3d4'.repeat(8);
const bucket = 'cliente-arquivos';
const host = `${accountId}.r2.cloudflarestorage.com`;

describe('Cloudflare R2', () => {
  const fields = { accountId, accessKeyId, secretAccessKey, bucket: 'recorded' };
  playFixtures({ provider: 'cloudflare-r2', host, fields, shown: ['accountId', 'bucket'] });
});

describe.skipIf(!opensslAvailable)("R2's endpoint", () => {
  it.each([
    [host, {}],
    [`${accountId}.eu.r2.cloudflarestorage.com`, { jurisdiction: 'eu' }],
  ])('is the account, signed for region auto: %s', async (name, more) => {
    const users = [{ accessKeyId, secretAccessKey, rights: allRights }];
    const server = await duringTest(
      startS3({ users, buckets: { [bucket]: {} }, region: 'auto', tls: certificateFor(name) }),
    );
    const world = scriptedWorld({ hosts: { [name]: { port: server.port } }, extraCa: [testAuthority()] });
    const fields = { accountId, accessKeyId, secretAccessKey, bucket, ...more };
    const report = await probeOnce({ provider: 'cloudflare-r2', fields, world, thorough: true });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ region: 'auto', canList: true, canDelete: true, markerDeleted: true });
    expect(server.kept()).toEqual([]);
  });

  it('is told from an account that does not exist', async () => {
    const fields = { accountId, accessKeyId, secretAccessKey };
    const report = await probeOnce({ provider: 'cloudflare-r2', fields });
    expect(report).toMatchObject({ cause: 'NOT_FOUND_TARGET', confidence: 'likely' });
    expect(answersOf(report)).toBe('no unknown unknown');
  });
});
