import { randomUUID } from 'node:crypto';
import { importAnswer } from '../../../shared/contract/cli-answers.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { type ImportRow, importFormat } from '../../../shared/model/import.ts';
import { defineCommand } from '../command.ts';
import { readImportSource } from '../input/import-source.ts';
import { chooseOneScope, readScope } from '../input/scope.ts';
import { choice, flag, text } from '../option.ts';
import { renderImport } from '../render/import.ts';

const rowsPerCall = 200;

async function allRows(api: ApiClient, importId: string): Promise<readonly ImportRow[]> {
  const rows: ImportRow[] = [];
  for (;;) {
    const page = await api.imports.rows({ importId, offset: rows.length, limit: rowsPerCall });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

export const command = defineCommand({
  name: 'import',
  rest: 'FILE',
  options: {
    org: text('ORG'),
    connection: text('CONNECTION'),
    system: flag,
    environment: flag,
    format: choice(importFormat.options),
    'dry-run': flag,
    confirm: flag,
  },
  examples: [
    'chaveiro import .env --org acme',
    'chaveiro import .env --org acme --confirm',
    'chaveiro import - --system --format json < keys.json',
    'chaveiro import --environment --system',
  ],
  answer: importAnswer,
  run: async ({ options, rest }, context) => {
    const scope = readScope(options);
    if (scope === null) throw chooseOneScope();
    if (options.confirm && options['dry-run']) {
      throw new AppError('VALIDATION_FAILED', { field: '--confirm, --dry-run', reason: 'chooseOne' });
    }
    const source = await readImportSource(rest, options.environment, context);
    const api = await context.unlocked();
    const order = { scope: await scope(api), source: await source(api), format: options.format ?? null };
    const preview = await api.imports.preview(order);
    const { importId } = preview;
    const rows = [...(await allRows(api, importId))];
    if (options.confirm) {
      const done = await api.imports.confirm({ importId, commandId: randomUUID() });
      return { answer: { preview, rows, done } };
    }
    await api.imports.cancel({ importId });
    // Where nothing could be brought in, the answer is "no".
    return { answer: { preview, rows, done: null }, exit: preview.counts.included === 0 ? 1 : 0 };
  },
  render: renderImport,
});
