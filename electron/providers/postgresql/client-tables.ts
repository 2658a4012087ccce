import type { Client } from 'pg';
import { z } from 'zod';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { errors } from './errors.ts';
import { openAccount } from './open-account.ts';

/** A row and the table it stands in. */
export type TableRow = { readonly table: string; readonly row: Readonly<Record<string, unknown>> };
export type ReadTables = { readonly rows: readonly TableRow[]; readonly isWhole: boolean };

/** Tables that systems of clients keep integrations in, without case, underscores and plural. */
const known = ['integrationconfig', 'organizationprovider', 'aiprovider', 'organizationintegration'];
const mostTables = 20;
const mostRows = 5_000;
/** A row longer than any credential is left out. */
const longestRow = 100_000;

const found = z.object({ schema: z.string(), table: z.string() });
const content = z.object({ row: z.record(z.string(), z.unknown()).nullable() });

const tablesQuery = `SELECT table_schema AS "schema", table_name AS "table" FROM information_schema.tables
  WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
    AND regexp_replace(replace(lower(table_name), '_', ''), 's$', '') = ANY ($1)
  ORDER BY 1, 2 LIMIT ${mostTables}`;

async function readTable(client: Client, schema: string, table: string): Promise<ReadTables> {
  const from = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`;
  const { rows } = await client.query(
    `SELECT CASE WHEN length(to_jsonb(t)::text) <= ${longestRow} THEN to_jsonb(t) END AS "row" FROM ${from} t LIMIT ${mostRows + 1}`,
  );
  const parsed = rows.slice(0, mostRows).map((one) => content.parse(one).row);
  const whole = parsed.flatMap((row) => (row === null ? [] : [{ table, row }]));
  return { rows: whole, isWhole: rows.length <= mostRows && whole.length === parsed.length };
}

async function readAll(client: Client): Promise<ReadTables> {
  await client.query('BEGIN READ ONLY');
  await client.query('SET LOCAL statement_timeout = 5000');
  const { rows } = await client.query(tablesQuery, [known]);
  const read: ReadTables[] = [];
  for (const one of rows) {
    const { schema, table } = found.parse(one);
    read.push(await readTable(client, schema, table));
  }
  await client.query('ROLLBACK');
  return { rows: read.flatMap((one) => one.rows), isWhole: read.every((one) => one.isWhole) };
}

/** Logs in as the provider's test does, and reads those tables. Nothing is written: the server would refuse it. */
export const readingTables = (take: (tables: ReadTables) => void): ProviderModule => ({
  id: 'postgresql',
  errors,
  probe: async (context) => {
    const { client, told } = await openAccount(context);
    await context.stage('permission', async () => take(await told(readAll(client))));
  },
});
