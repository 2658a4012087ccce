import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTempDir } from '../temp-dir.ts';
import type { Certificate } from '../tls/certificates.ts';
import { closedPort } from './closed-port.ts';
import type { RunningServer } from './running-server.ts';
import { spawnServer } from './spawned-server.ts';

/** Whether this machine has a redis-server on its path. */
export const redisAvailable = spawnSync('redis-server', ['--version']).status === 0;

export type RedisOptions = {
  /** As on the command line: `'--requirepass', 'secret'`, `'--user', 'reader', 'on', '>secret', '~*', '+@read'` … */
  readonly args?: readonly string[];
  /** Speaks TLS, and nothing else, with this certificate. */
  readonly tls?: Certificate;
};

const listenArguments = (port: number, folder: string, tls: Certificate | undefined): readonly string[] => {
  if (tls === undefined) return ['--port', String(port)];
  const key = join(folder, 'server.key');
  const cert = join(folder, 'server.pem');
  writeFileSync(key, tls.key, { mode: 0o600 });
  writeFileSync(cert, tls.cert);
  const files = ['--tls-cert-file', cert, '--tls-key-file', key, '--tls-ca-cert-file', cert];
  return ['--port', '0', '--tls-port', String(port), ...files, '--tls-auth-clients', 'no'];
};

/** A real Redis on a port of its own that keeps nothing. */
export const startRedis = async ({ args = [], tls }: RedisOptions = {}): Promise<RunningServer> => {
  const folder = makeTempDir();
  const port = await closedPort();
  const nothingKept = ['--save', '', '--appendonly', 'no', '--dir', folder.path, '--bind', '127.0.0.1'];
  try {
    const server = await spawnServer({
      file: 'redis-server',
      args: [...nothingKept, ...listenArguments(port, folder.path, tls), ...args],
      ready: 'Ready to accept connections',
      signal: 'SIGKILL',
      user: null,
    });
    return { port, close: () => server.stop().finally(folder.remove) };
  } catch (error) {
    folder.remove();
    throw error;
  }
};
