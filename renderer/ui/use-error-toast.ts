import type { AppError } from '../../shared/errors/app-error.ts';
import { useErrorAdvice } from '../i18n/use-error-advice.ts';
import { useNotices } from './use-notices.ts';

/** Shows an error of an action that has no form of its own to show it in. */
export function useErrorToast(): (error: AppError) => void {
  const advise = useErrorAdvice();
  const notify = useNotices();
  return (error) => {
    const { message, fix } = advise(error);
    notify({ tone: 'danger', heading: message, message: fix, shownMs: null });
  };
}
