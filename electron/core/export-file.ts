import { collectExport, printExport } from '../../shared/contract/collect-export.ts';
import { exportOrganisation } from '../services/export-organisation.ts';
import type { ServiceContext } from '../services/service-context.ts';
import { writeExportFile } from '../vault/export-file.ts';
import { requireFree } from '../vault/new-file.ts';
import { requireStrong } from '../vault/require-strong.ts';
import type { EnginePorts } from './engine.ts';

export type ExportFileOrder = {
  readonly organisation: string;
  /** Absolute path of a file that does not exist yet. */
  readonly file: string;
  readonly withSecrets: boolean;
  /** Of the file's own. */
  readonly passphrase: string;
};

/** What was written, and how much of what. */
export type ExportFileMade = {
  readonly file: string;
  readonly withSecrets: boolean;
  readonly connections: number;
  readonly credentials: number;
};

/**
 * Writes all data of one organisation into an encrypted file. Audited before anything leaves the store.
 *
 * Who may have secrets was decided before. Throws WEAK_PASSPHRASE, VALIDATION_FAILED (fileExists, fileUnreadable),
 * NOT_FOUND, STORAGE_FULL, STORE_DAMAGED naming the record; then there is no file.
 */
export async function exportToFile(
  { context, kdf }: { readonly context: ServiceContext; readonly kdf: EnginePorts['kdf'] },
  order: ExportFileOrder,
  signal: AbortSignal,
): Promise<ExportFileMade> {
  const { random, clock } = context;
  const { file, organisation, withSecrets, passphrase } = order;
  await requireStrong(passphrase, 'passphrase');
  requireFree(file);
  signal.throwIfAborted();
  const createdAt = clock.now();
  const parts = exportOrganisation(context, { organisation, withSecrets, seal: { kind: 'encrypted' } }, signal);
  const collected = await collectExport(parts, createdAt);
  const document = Buffer.from(printExport(collected));
  try {
    const target = { path: file, exportId: random.uuid(createdAt), createdAt, passphrase, document };
    await writeExportFile({ kdf, random, signal }, target);
  } finally {
    document.fill(0);
  }
  const { connections, credentials } = collected;
  return { file, withSecrets, connections: connections.length, credentials: credentials.length };
}
