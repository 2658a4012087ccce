import type { AppError } from '../../../shared/errors/app-error.ts';
import { causes } from '../../../shared/errors/causes.ts';
import { useText } from '../../i18n/text.tsx';
import { ErrorText } from '../../ui/error-text.tsx';

/** Why a database could not be read, in the words a test of it would have. */
export function DatabaseError({ error }: { readonly error: AppError }) {
  const { t } = useText();
  const { reason, params } = error.details;
  const cause = reason === 'databaseUnread' ? causes.find((one) => one === params?.cause) : undefined;
  if (cause === undefined) return <ErrorText error={error} />;
  return (
    <>
      {t('page.importing.database.unread')} {t(`causes.${cause}.title`)}: {t(`causes.${cause}.fix`)}
    </>
  );
}
