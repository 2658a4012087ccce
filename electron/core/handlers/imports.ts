import { confirmImport } from '../../services/import/confirm-import.ts';
import type { ImportWorld } from '../../services/import/import-world.ts';
import { mapRows } from '../../services/import/map-rows.ts';
import { narrowImport } from '../../services/import/narrow-import.ts';
import { previewDatabase } from '../../services/import/preview-database.ts';
import { previewImport } from '../../services/import/preview-import.ts';
import { recentImports } from '../../services/import/recent-imports.ts';
import { rowsPage } from '../../services/import/row-view.ts';
import { undoImport } from '../../services/import/undo-import.ts';
import type { Api, UnlockedContext } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';
import { loadSource } from '../import-source.ts';

/** Where the transport has no signal, nobody ends it early. */
const never = new AbortController().signal;

export const importHandlers = ({ unlocked }: Api, parts: EngineParts) => {
  const { imports } = unlocked;
  const worldOf = ({ service, open }: UnlockedContext): ImportWorld => ({
    context: service,
    desk: parts.imports,
    session: open.seed.id,
    locked: open.locked,
  });
  return {
    preview: imports.preview.handler(async ({ input, context }) => {
      const source = await loadSource(parts, context.session, input.source);
      return previewImport(worldOf(context), { ...input, source });
    }),
    previewDatabase: imports.previewDatabase.handler(({ input, context, signal = never }) =>
      previewDatabase({ ...worldOf(context), clientDatabase: parts.clientDatabase }, { ...input, signal }),
    ),
    rows: imports.rows.handler(({ input, context }) => {
      const { importId, ...filter } = input;
      return rowsPage(parts.imports.get(context.open.seed.id, importId), filter);
    }),
    narrow: imports.narrow.handler(({ input, context }) => narrowImport(worldOf(context), input)),
    map: imports.map.handler(({ input, context }) => mapRows(worldOf(context), input)),
    confirm: imports.confirm.handler(({ input, context }) => confirmImport(worldOf(context), input)),
    recent: imports.recent.handler(async ({ context }) => ({ imports: await recentImports(context.service) })),
    undo: imports.undo.handler(({ input, context }) => undoImport(context.service, input)),
    discard: imports.discard.handler(({ context }) => ({
      discarded: parts.imports.dropAll(context.open.seed.id),
    })),
    cancel: imports.cancel.handler(({ input, context }) => ({
      cancelled: parts.imports.drop(context.open.seed.id, input.importId),
    })),
  };
};
