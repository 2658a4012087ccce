import { Redis } from 'ioredis';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type RedisOptions, redisAvailable, startRedis } from '../../kit/servers/redis.ts';
import { duringTest } from '../../kit/servers/running-server.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../../kit/tls/certificates.ts';

const clientOf = async (server: RedisOptions, client: object): Promise<Redis> => {
  const { port } = await duringTest(startRedis(server));
  const redis = new Redis({ port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null, ...client });
  redis.on('error', () => undefined);
  onTestFinished(() => redis.disconnect());
  return redis;
};

describe.skipIf(!redisAvailable)('a real Redis', () => {
  it('knows its password and its users', async () => {
    const args = ['--requirepass', 'segredo', '--user', 'reader', 'on', '>lê', '~*', '+@read'];
    const admin = await clientOf({ args }, { password: 'segredo' });
    expect(await admin.ping()).toBe('PONG');
    const stranger = await clientOf({ args }, {});
    await expect(stranger.get('a')).rejects.toThrow('NOAUTH');
    const reader = await clientOf({ args }, { username: 'reader', password: 'lê', enableReadyCheck: false });
    await expect(reader.set('a', '1')).rejects.toThrow('NOPERM');
  });

  it.skipIf(!opensslAvailable)('speaks TLS with the certificate it is given', async () => {
    const redis = await clientOf({ tls: certificateFor('127.0.0.1') }, { tls: { ca: testAuthority() } });
    expect(await redis.ping()).toBe('PONG');
  });
});
