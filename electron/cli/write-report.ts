import { extname } from 'node:path';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { ReportFormat, StoredTarget } from '../../shared/contract/tests.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Context } from './command.ts';
import { reserveFile } from './input/reserved-file.ts';

/** Formats of a report, by the endings of their files. */
const formats = { md: 'markdown', json: 'json', csv: 'csv' } as const satisfies Record<string, ReportFormat>;
type Ending = keyof typeof formats;

// Sound: the keys of a literal object are its names.
export const reportFormats = Object.keys(formats) as readonly Ending[];

const endingOf = (file: string): Ending => reportFormats.find((ending) => extname(file) === `.${ending}`) ?? 'md';

export type ReservedReport = {
  /** Writes the report. Throws STORAGE_FULL with no file left behind. */
  readonly write: (
    api: ApiClient,
    context: Context,
  ) => Promise<{ readonly file: string; readonly format: ReportFormat }>;
  readonly abandon: () => Promise<void>;
};

/** Makes the file of a report before its tests run. Left out, the format is the one its ending names. */
export async function reserveReport(
  out: string,
  ending: Ending | undefined,
  target: StoredTarget,
): Promise<ReservedReport> {
  const file = await reserveFile(out, '--report-out');
  const format = formats[ending ?? endingOf(out)];
  return {
    abandon: file.abandon,
    write: async (api, { language }) => {
      try {
        const pieces: string[] = [];
        for await (const { text } of await api.tests.report({ target, format, language })) pieces.push(text);
        if (!(await file.fill(pieces.join('')))) throw new AppError('STORAGE_FULL');
        return { file: file.path, format };
      } catch (error) {
        await file.abandon();
        throw error;
      }
    },
  };
}
