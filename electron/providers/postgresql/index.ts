import { z } from 'zod';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';
import { type Account, openAccount } from './open-account.ts';

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

async function checkRights(context: ProbeContext, { client, told }: Account): Promise<void> {
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

/** Logs in and looks around in a read-only transaction. Nothing is written. */
export const postgresql: ProviderModule = {
  id: 'postgresql',
  errors,
  probe: async (context) => {
    await checkRights(context, await openAccount(context));
    // The engine destroys the socket; the server sees a client that left after ROLLBACK.
  },
};
