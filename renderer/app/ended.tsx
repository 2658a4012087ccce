import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { EmptyNotice } from '../ui/empty-notice.tsx';

/** The page has lost its session for good, or to another tab. */
export function Ended({ why }: { readonly why: 'refused' | 'replaced' }) {
  const { t } = useText();
  return (
    <EmptyNotice icon={IconPlugConnectedX} title={t(`page.connection.${why}`)} text={t(`page.connection.${why}Fix`)}>
      {why === 'replaced' && <Button onClick={() => window.location.reload()}>{t('page.error.reload')}</Button>}
    </EmptyNotice>
  );
}
