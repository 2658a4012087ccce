import {
  type ImportDatabase,
  type ImportSource,
  maxImportBytes,
  maxImportText,
} from '../../../shared/contract/imports.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { ImportFormat, ImportPreview } from '../../../shared/model/import.ts';
import type { Api } from '../../api/api.ts';
import { type FileStep, type Progress, workOnFile } from '../../state/send-file.ts';
import type { ImportTarget } from './import-view.ts';

/** Where keys come from, as the user gave it. */
export type GivenSource =
  | { readonly kind: 'file'; readonly file: Blob; readonly name: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'environment' }
  | { readonly kind: 'database'; readonly database: ImportDatabase };

const bytesPerMegabyte = 1024 * 1024;

/** What the page says of the largest file. */
export const maximumMegabytes = maxImportBytes / bytesPerMegabyte;

type Order = {
  readonly call: Api['call'];
  readonly target: ImportTarget;
  readonly source: GivenSource;
  /** Null: by its content. */
  readonly format: ImportFormat | null;
  readonly signal: AbortSignal;
};

type ReadStep = Progress<ImportPreview> & { readonly step?: FileStep };

/** Has the engine read a source. A preview that nobody waits for any more is taken back. */
export async function* readGiven({ call, target, source, format, signal }: Order): AsyncGenerator<ReadStep> {
  const staged = async (asked: Promise<ImportPreview>) => {
    const answer = await asked;
    if (signal.aborted) await call.imports.cancel({ importId: answer.importId });
    signal.throwIfAborted();
    return answer;
  };
  const preview = (from: ImportSource) => staged(call.imports.preview({ scope: target, source: from, format }));
  if (source.kind === 'database') {
    const { database } = source;
    yield answered(await staged(call.imports.previewDatabase({ scope: target, database }, { signal })));
    return;
  }
  if (source.kind === 'environment') {
    yield answered(await preview(source));
    return;
  }
  if (source.kind === 'paste' && source.text.length <= maxImportText) {
    yield answered(await preview({ kind: 'text', text: source.text }));
    return;
  }
  const file = source.kind === 'file' ? source.file : new Blob([source.text]);
  refuseSize(file.size);
  const use = async (upload: string) => once(await preview({ kind: 'upload', upload }));
  yield* workOnFile({ call, file, signal, use });
}

const answered = (answer: ImportPreview): Progress<ImportPreview> => ({ done: 0, total: 0, answer });

async function* once(answer: ImportPreview): AsyncGenerator<Progress<ImportPreview>> {
  yield answered(answer);
}

/** Before anything crosses to the engine, which would say the same. */
function refuseSize(bytes: number): void {
  if (bytes === 0) throw new AppError('VALIDATION_FAILED', { field: 'source', reason: 'nothingFound' });
  if (bytes > maxImportBytes) {
    const params = { maximum: maximumMegabytes };
    throw new AppError('VALIDATION_FAILED', { field: 'source', reason: 'fileTooLarge', params });
  }
}
