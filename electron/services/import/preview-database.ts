import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { ImportDatabase } from '../../../shared/contract/imports.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';
import { type ProviderId, providerId, type Tenant } from '../../../shared/model/ids.ts';
import type { ImportPreview } from '../../../shared/model/import.ts';
import type { ClientDatabase } from '../../ports/client-database.ts';
import { judgeFields } from '../credential-fields.ts';
import { openFields } from '../credential-secrets.ts';
import { requireLive } from '../expected-state.ts';
import { requireFormats, trimFields } from '../field-formats.ts';
import { findCredential } from '../find-credential.ts';
import { descriptorOf } from '../service-context.ts';
import { getSettings, networkRoute } from '../settings.ts';
import { databaseEntries } from './database-entries.ts';
import { draftRows } from './draft-rows.ts';
import { settledScope } from './import-scope.ts';
import { type ImportWorld, pausing } from './import-world.ts';
import { stageRows } from './preview-import.ts';
import { createRecogniser } from './recogniser.ts';
import { waitingForOwner } from './row-owners.ts';

const postgresql: ProviderId = providerId.parse('postgresql');

type Opened = { readonly tenant: Tenant | null; readonly destination: string; readonly open: () => FieldValues };

/** A stored credential goes where it is sealed for; typed values where they say. */
function open({ context }: ImportWorld, database: ImportDatabase): Opened {
  if (database.kind === 'fields') {
    const descriptor = descriptorOf(context, postgresql);
    const given = trimFields(database.fields);
    requireFormats(context, { descriptor, given, storedKeys: [] });
    const { destination } = judgeFields({ descriptor, given, stored: null, confirmDestination: null });
    return { tenant: null, destination, open: () => given };
  }
  const record = findCredential(context.store.read, database.credential);
  requireLive(record);
  if (record.provider !== postgresql)
    throw new AppError('VALIDATION_FAILED', { field: 'database', reason: 'notAnOption' });
  return { tenant: record.tenant, destination: record.destination, open: () => openFields(context, record) };
}

/** That a stored credential was used is on record before anything goes out. */
function auditUse({ context }: ImportWorld, database: ImportDatabase, { tenant }: Opened): void {
  if (tenant === null || database.kind !== 'credential') return;
  context.store.write({ actor: context.actor }, (tx) =>
    tx.audit({ action: 'credential.databaseRead', tenant, records: [database.credential] }),
  );
}

type Order = { readonly scope: ScopeRef; readonly database: ImportDatabase; readonly signal: AbortSignal };

/**
 * Reads the tables in which a client's own system keeps integrations and shows them as any other preview. Nothing is
 * written there: the transaction cannot. What is encrypted there is said to be, and entered by hand. Where there
 * are several organisations, nothing comes in before one of them is chosen (`narrowImport`).
 *
 * Throws VALIDATION_FAILED: databaseUnread with the cause, nothingFound where no such table holds a row.
 */
export async function previewDatabase(
  world: ImportWorld & { readonly clientDatabase: ClientDatabase },
  { scope: asked, database, signal }: Order,
): Promise<ImportPreview> {
  const { context, locked } = world;
  const scope = settledScope(context.store.read, asked);
  const opened = open(world, database);
  auditUse(world, database, opened);
  const read = await world.clientDatabase.read(opened, {
    signal: AbortSignal.any([signal, locked]),
    timeoutMs: getSettings(context).testTimeoutSeconds * 1_000,
    route: networkRoute(context),
  });
  locked.throwIfAborted();
  if (read.kind === 'failed') {
    const params = { cause: read.cause };
    throw new AppError('VALIDATION_FAILED', { field: 'database', reason: 'databaseUnread', params });
  }
  const recogniser = createRecogniser([...context.catalogue.values()]);
  const entries = databaseEntries(read.rows, recogniser);
  const drafts = await draftRows(entries, { recogniser, scope, pause: pausing(world) });
  const rows = waitingForOwner(drafts);
  return stageRows(world, { source: 'database', encoding: null, recogniser, rows }, read.isWhole);
}
