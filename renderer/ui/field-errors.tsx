import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors/app-error.ts';
import { ErrorText } from './error-text.tsx';

/**
 * Splits an error of the engine between the field it is about and the rest of the form.
 *
 * @param fields paths this form shows, as the engine spells them; an error about any other is for the whole form.
 */
export function fieldErrors(error: AppError | null, fields: readonly string[]) {
  const field = error?.details.field;
  const isShown = field !== undefined && fields.includes(field);
  return {
    of: (name: string): ReactNode => error !== null && field === name && <ErrorText error={error} />,
    general: isShown ? null : error,
  };
}
