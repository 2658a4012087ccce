import { randomUUID } from 'node:crypto';
import { importAnswer } from '../../../shared/contract/cli-answers.ts';
import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { type ImportFormat, type ImportPreview, type ImportRow, importFormat } from '../../../shared/model/import.ts';
import { type Context, defineCommand } from '../command.ts';
import { readImportSource } from '../input/import-source.ts';
import { findCredential } from '../input/references.ts';
import { chooseOneScope, readScope } from '../input/scope.ts';
import { choice, flag, text } from '../option.ts';
import { isUnsettled, ownersText, renderImport } from '../render/import.ts';

const rowsPerCall = 200;

async function allRows(api: ApiClient, importId: string): Promise<readonly ImportRow[]> {
  const rows: ImportRow[] = [];
  for (;;) {
    const page = await api.imports.rows({ importId, offset: rows.length, limit: rowsPerCall });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

/** With `--owner`: what is no organisation's there. */
const nobody = '-';

type Asked = {
  readonly database: string | undefined;
  readonly owner: string | undefined;
  readonly environment: boolean;
  readonly format: ImportFormat | undefined;
};

/** What is previewed: a client's database by its credential, or a source. Throws VALIDATION_FAILED unless exactly one. */
async function readStaging(
  files: readonly string[],
  { database, owner, environment, format }: Asked,
  context: Context,
) {
  if (database === undefined) {
    // Only of a database is it known whose a row is.
    if (owner !== undefined) throw new AppError('VALIDATION_FAILED', { field: '--database', reason: 'required' });
    const source = await readImportSource(files, environment, context);
    return async (api: ApiClient, scope: ScopeRef): Promise<ImportPreview> =>
      api.imports.preview({ scope, source: await source(api), format: format ?? null });
  }
  if (files.length > 0 || environment || format !== undefined) {
    throw new AppError('VALIDATION_FAILED', { field: 'FILE, --environment, --database', reason: 'chooseOne' });
  }
  return async (api: ApiClient, scope: ScopeRef): Promise<ImportPreview> => {
    const { id } = await findCredential(api, database);
    const preview = await api.imports.previewDatabase({ scope, database: { kind: 'credential', credential: id } });
    if (owner === undefined) return preview;
    const whose = owner === nobody ? null : owner;
    const { counts } = await api.imports.narrow({ importId: preview.importId, owner: whose });
    return { ...preview, counts, owners: preview.owners.filter((one) => one.owner === whose) };
  };
}

/** Of a database with several organisations nothing comes in unasked: which of them is said with `--owner`. */
function requireOwner(preview: ImportPreview): void {
  if (!isUnsettled(preview)) return;
  throw new AppError('VALIDATION_FAILED', {
    field: '--owner',
    reason: 'chooseOwner',
    params: { owners: ownersText(preview.owners, mostNamed) },
  });
}

/** Owners an error names. */
const mostNamed = 5;

/** Writes what is chosen, where that was asked for; else says what it would be. */
async function finish(api: ApiClient, preview: ImportPreview, isConfirmed: boolean) {
  const rows = [...(await allRows(api, preview.importId))];
  if (!isConfirmed) {
    // Where nothing could be brought in, the answer is "no".
    return { answer: { preview, rows, done: null }, exit: preview.counts.included === 0 ? 1 : 0 };
  }
  requireOwner(preview);
  const done = await api.imports.confirm({ importId: preview.importId, commandId: randomUUID() });
  return { answer: { preview, rows, done } };
}

export const command = defineCommand({
  name: 'import',
  rest: 'FILE',
  options: {
    org: text('ORG'),
    connection: text('CONNECTION'),
    system: flag,
    environment: flag,
    database: text('CREDENTIAL'),
    owner: text('ID'),
    format: choice(importFormat.options),
    'dry-run': flag,
    confirm: flag,
  },
  examples: [
    'chaveiro import .env --org acme',
    'chaveiro import .env --org acme --confirm',
    'chaveiro import - --system --format json < keys.json',
    'chaveiro import --environment --system',
    'chaveiro import --database acme/postgresql/crm --org acme',
    'chaveiro import --database system/postgresql/platform --owner clx0 --org acme',
  ],
  answer: importAnswer,
  run: async ({ options, rest }, context) => {
    const scope = readScope(options);
    if (scope === null) throw chooseOneScope();
    if (options.confirm && options['dry-run']) {
      throw new AppError('VALIDATION_FAILED', { field: '--confirm, --dry-run', reason: 'chooseOne' });
    }
    const stage = await readStaging(rest, options, context);
    const api = await context.unlocked();
    const preview = await stage(api, await scope(api));
    try {
      return await finish(api, preview, options.confirm);
    } finally {
      // What was not written is not kept; a call that is cut short ends its session, and its preview with it.
      await api.imports.discard({}).catch(() => undefined);
    }
  },
  render: renderImport,
});
