import type { AppError } from '../../shared/errors/app-error.ts';
import { useErrorAdvice } from '../i18n/use-error-advice.ts';

/** An error in one line, for beside the field it is about. */
export function ErrorText({ error }: { readonly error: AppError }) {
  const { message, fix } = useErrorAdvice()(error);
  return (
    <>
      {message} {fix}
    </>
  );
}
