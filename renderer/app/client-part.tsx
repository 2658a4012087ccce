import { IconBuildingOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Organisation } from '../../shared/model/organisation.ts';
import { toAppError } from '../api/to-app-error.ts';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { EmptyNotice } from '../ui/empty-notice.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';

type Props = { readonly slug: string; readonly children: (organisation: Organisation) => ReactNode };

/** What is about one client: once it is there, or why it is not. */
export function ClientPart({ slug, children }: Props) {
  const { t } = useText();
  const { query } = useApi();
  const found = useQuery(query.organisations.get.queryOptions({ input: { organisation: slug } }));
  if (found.isPending) return <LoadingRows />;
  if (found.isSuccess) return children(found.data);
  const error = toAppError(found.error);
  if (error.code !== 'NOT_FOUND') return <ErrorNotice error={error} onRetry={() => void found.refetch()} />;
  return (
    <EmptyNotice
      icon={IconBuildingOff}
      title={t('page.organisations.missing')}
      text={t('page.organisations.missingFix')}
    />
  );
}
