import { notifications } from '@mantine/notifications';
import type { AppError } from '../../shared/errors/app-error.ts';
import { useErrorAdvice } from '../i18n/use-error-advice.ts';

/** Shows an error of an action that has no form of its own to show it in. */
export function useErrorToast(): (error: AppError) => void {
  const advise = useErrorAdvice();
  return (error) => {
    const { message, fix } = advise(error);
    notifications.show({ color: 'danger', title: message, message: fix, autoClose: false });
  };
}
