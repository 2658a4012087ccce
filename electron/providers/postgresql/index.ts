import type { Client } from 'pg';
import { z } from 'zod';
import { type Endpoint, endpointOf } from '../../probes/kit/endpoint.ts';
import { matchRow } from '../../probes/kit/error-table.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';
import { negotiateTls, tlsModeOf } from './tls-mode.ts';

const identity = z.object({
  user: z.string(),
  database: z.string(),
  version: z.string(),
  replica: z.boolean(),
});

const rights = z.object({ superuser: z.boolean(), createDatabases: z.boolean(), createTables: z.boolean() });

const identityQuery = `SELECT current_user AS "user", current_database() AS database,
  current_setting('server_version') AS version, pg_is_in_recovery() AS replica`;

const rightsQuery = `SELECT rolsuper AS superuser, rolcreatedb AS "createDatabases",
  has_schema_privilege(current_user, current_schema(), 'CREATE') IS TRUE AS "createTables"
  FROM pg_roles WHERE rolname = current_user`;

/** A server's error carries an SQLSTATE and a severity, the network's a code; pg's own has neither. */
function toStop(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const found = matchRow(errors, { code, text: error.message });
  if (found !== null) return new ProbeStop(found);
  if ('severity' in error) return new ProbeStop({ cause: 'UNKNOWN', confidence: 'guess' });
  // What pg could not read, or a server that hung up in the middle.
  return code === '' ? new ProbeStop({ cause: 'NOT_OUR_SERVICE', confidence: 'likely' }) : error;
}

/** Runs something against the server, its errors turned into causes. */
async function told<T>(run: Promise<T>): Promise<T> {
  try {
    return await run;
  } catch (error) {
    throw toStop(error);
  }
}

async function checkRights(context: ProbeContext, client: Client): Promise<void> {
  await context.stage('permission', async ({ note, warn }) => {
    await told(client.query('BEGIN READ ONLY'));
    await told(client.query('SET LOCAL statement_timeout = 3000'));
    const { rows } = await told(client.query(identityQuery));
    const known = await told(client.query(rightsQuery));
    await told(client.query('ROLLBACK'));
    const granted = rights.parse(known.rows[0]);
    note({ ...identity.parse(rows[0]), ...granted });
    // A client's application that logs in as a superuser can read every other client's data.
    if (granted.superuser) warn();
  });
}

const toEndpoint = (url: URL, ca: string | undefined): Endpoint => ({
  ...endpointOf(url, { 'postgresql:': 5432, 'postgres:': 5432 }),
  ca: ca === undefined ? [] : [ca],
});

/** Logs in and looks around in a read-only transaction. Nothing is written. */
export const postgresql: ProviderModule = {
  id: 'postgresql',
  errors,
  probe: async (context) => {
    const url = new URL(context.fields.url ?? '');
    const endpoint = toEndpoint(url, context.fields.ca);
    // Loaded with the first test: most runs of the product test no PostgreSQL.
    const { openPostgres } = await import('./postgres-client.ts');
    const channel = await context.connect(endpoint);
    const { socket } = await negotiateTls(context, channel, { endpoint, mode: tlsModeOf(url) });
    const client = openPostgres(socket, url);
    await context.stage('auth', () => told(client.connect()));
    await checkRights(context, client);
    // The engine destroys the socket; the server sees a client that left after ROLLBACK.
  },
};
