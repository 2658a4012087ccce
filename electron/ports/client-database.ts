import type { Cause } from '../../shared/errors/causes.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import type { ProbeOptions } from './prober.ts';

/** One row of a client's table, as JSON gives it. */
export type ClientRow = { readonly table: string; readonly row: Readonly<Record<string, unknown>> };

export type ClientTables =
  | { readonly kind: 'read'; readonly rows: readonly ClientRow[]; readonly isWhole: boolean }
  | { readonly kind: 'failed'; readonly cause: Cause };

/** Reads the tables in which clients' systems keep integrations, in a transaction that cannot write. Never rejects. */
export type ClientDatabase = {
  readonly read: (
    target: { readonly destination: string; readonly open: () => FieldValues },
    options: Pick<ProbeOptions, 'signal' | 'timeoutMs' | 'route'>,
  ) => Promise<ClientTables>;
};
