import { ensure } from '../errors/exhaustive.ts';
import type { Instant } from '../model/time.ts';
import type { ExportedOrganisation } from './exports.ts';
import type { ExportPart } from './organisations.ts';

/** Collects the parts of an export into its one document. `exportedAt` is in ms. */
export async function collectExport(
  parts: AsyncIterable<ExportPart>,
  exportedAt: Instant,
): Promise<ExportedOrganisation> {
  let organisation: ExportedOrganisation['organisation'] | null = null;
  const connections: ExportedOrganisation['connections'] = [];
  const credentials: ExportedOrganisation['credentials'] = [];
  for await (const part of parts) {
    if (part.kind === 'organisation') organisation = part.organisation;
    else if (part.kind === 'connection') connections.push(part.connection);
    else credentials.push({ ...part.credential, ...(part.secrets !== null && { secrets: part.secrets }) });
  }
  return {
    format: 'chaveiro-export',
    version: 1,
    exportedAt,
    organisation: ensure(organisation, 'the first part of an export is its organisation'),
    connections,
    credentials,
  };
}

/** The bytes of the document, as they stand in a file. */
export const printExport = (document: ExportedOrganisation): string => `${JSON.stringify(document, null, 2)}\n`;
