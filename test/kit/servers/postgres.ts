import { execFileSync } from 'node:child_process';
import { chownSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, type QueryResultRow } from 'pg';
import { makeTempDir } from '../temp-dir.ts';
import type { Certificate } from '../tls/certificates.ts';
import { closedPort } from './closed-port.ts';
import { postgresProgram, postgresUser } from './postgres-programs.ts';
import type { RunningServer } from './running-server.ts';
import { spawnServer } from './spawned-server.ts';

export type PostgresOptions = {
  /** Offers TLS with this certificate. */
  readonly tls?: Certificate;
  /** Takes connections over the network only with TLS. */
  readonly requireTls?: boolean;
  /** Settings of the server: `{ max_connections: '5' }`. */
  readonly settings?: Readonly<Record<string, string>>;
};

export type RunningPostgres = RunningServer & {
  readonly superuser: { readonly user: string; readonly password: string };
  /** Runs a statement as superuser, in a connection of its own, and gives its rows. */
  readonly sql: (statement: string, database?: string) => Promise<readonly QueryResultRow[]>;
};

const superuser = { user: 'postgres', password: 'the superuser of a test' };

const writeOwned = (path: string, content: string): void => {
  writeFileSync(path, content, { mode: 0o600 });
  if (postgresUser !== null) chownSync(path, postgresUser.uid, postgresUser.gid);
};

const prepare = (folder: string, { tls, requireTls = false }: PostgresOptions): string => {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  if (postgresUser !== null) chownSync(folder, postgresUser.uid, postgresUser.gid);
  writeOwned(passwordFile, superuser.password);
  const identity = ['--username', superuser.user, '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
  const shape = ['--pgdata', data, '--no-sync', '--locale', 'C', '--encoding', 'UTF8'];
  execFileSync(postgresProgram('initdb'), [...identity, ...shape], { ...postgresUser, cwd: folder, stdio: 'pipe' });
  if (tls !== undefined) {
    writeOwned(join(data, 'server.key'), tls.key);
    writeOwned(join(data, 'server.crt'), tls.cert);
  }
  if (requireTls) {
    const rules = join(data, 'pg_hba.conf');
    writeOwned(rules, readFileSync(rules, 'utf8').replaceAll(/^host\b/gm, 'hostssl'));
  }
  return data;
};

const runSql =
  (port: number, tls: boolean): RunningPostgres['sql'] =>
  async (statement, database = 'postgres') => {
    // Its certificate is for the name a test gives it, and nobody else is on this port.
    const ssl = tls && { rejectUnauthorized: false };
    const client = new Client({ ...superuser, host: '127.0.0.1', port, database, ssl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<QueryResultRow>(statement)).rows;
    } finally {
      await client.end();
    }
  };

/** A real PostgreSQL with an empty cluster, SCRAM and a port of its own. Takes a second: start it once for a file. */
export const startPostgres = async (options: PostgresOptions = {}): Promise<RunningPostgres> => {
  const folder = makeTempDir();
  const port = await closedPort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    ssl: options.tls === undefined ? 'off' : 'on',
    ...options.settings,
  };
  try {
    const data = prepare(folder.path, options);
    const server = await spawnServer({
      file: postgresProgram('postgres'),
      args: [
        '-D',
        data,
        '-p',
        String(port),
        ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      ],
      ready: 'database system is ready to accept connections',
      signal: 'SIGINT',
      user: postgresUser,
    });
    const close = (): Promise<void> => server.stop().finally(folder.remove);
    return { port, close, superuser, sql: runSql(port, options.tls !== undefined) };
  } catch (error) {
    folder.remove();
    throw error;
  }
};
