import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Writable } from './handles.ts';

/** Tables of an organisation's rows, those that refer to others first. Its audit rows stay: their detail is blinded. */
const tables = [
  'model_list',
  'host_key',
  'test_result',
  'test_verdict',
  'test_watch',
  'alert',
  'rotation',
  'credential_secret',
  'connection_override',
  'credential',
  'connection',
  'project',
  'data_key',
] as const;

/** Deletes everything of one organisation but its audit rows, its data keys included. */
export function shredRows(db: Writable, tenant: OrganisationId): void {
  for (const table of tables) db.run(`delete from ${table} where tenant = $tenant`, { tenant });
  db.run('delete from organisation where id = $tenant', { tenant });
  // Answers of commands repeat what they answered, this organisation's records among it.
  db.run('delete from command_log');
}
