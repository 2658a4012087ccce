import { useCallback } from 'react';
import type { ReportFormat, StoredTarget } from '../../shared/contract/tests.ts';
import type { AppError } from '../../shared/errors/app-error.ts';
import { toAppError } from '../api/to-app-error.ts';
import { useText } from '../i18n/text.tsx';
import { useApi } from './api-context.tsx';
import { saveText } from './save-text.ts';

const endings: Readonly<Record<ReportFormat, string>> = { markdown: 'md', json: 'json', csv: 'csv' };

export type ReportOrder = {
  readonly target: StoredTarget;
  readonly format: ReportFormat;
  /** Without its ending. */
  readonly fileName: string;
};

/** Saves the engine's report of the last tests as a file, in the page's language. Null, or why there is none. */
export function useReportFile(): (order: ReportOrder) => Promise<AppError | null> {
  const { call } = useApi();
  const { language } = useText();
  return useCallback(
    async ({ target, format, fileName }) => {
      try {
        const parts: string[] = [];
        for await (const { text } of await call.tests.report({ target, format, language })) parts.push(text);
        saveText(`${fileName}.${endings[format]}`, parts.join(''));
        return null;
      } catch (error) {
        return toAppError(error);
      }
    },
    [call, language],
  );
}
