import type { AppError } from '../../shared/errors/app-error.ts';
import { explainError } from '../../shared/i18n/error-text.ts';
import type { Advice } from '../../shared/i18n/message-shape.ts';
import { useText } from './text.tsx';

/** Gives the words of an error in the page's language. */
export function useErrorAdvice(): (error: AppError) => Advice {
  const { t } = useText();
  return ({ code, details: { reason, params } }) => explainError(t, { code, reason, params });
}
