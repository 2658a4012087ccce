import { Button } from '@mantine/core';
import { IconBug } from '@tabler/icons-react';
import { CatchBoundary } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { EmptyNotice } from '../ui/empty-notice.tsx';

/** Where drawing fails, says so in words instead of a blank page. The error itself is not shown: it may quote data. */
export function CrashNotice({ children }: { readonly children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => 'page'} errorComponent={Crashed} onCatch={() => undefined}>
      {children}
    </CatchBoundary>
  );
}

function Crashed() {
  const { t } = useText();
  return (
    <EmptyNotice icon={IconBug} title={t('page.error.crashed')} text={t('page.error.crashedFix')}>
      <Button onClick={() => window.location.reload()}>{t('page.error.reload')}</Button>
    </EmptyNotice>
  );
}
