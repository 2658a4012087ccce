import { useDocumentTitle } from '@mantine/hooks';
import { OverviewScreen } from '../features/overview/overview-screen.tsx';
import { useText } from '../i18n/text.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { useKeyDesk } from './key-desk.tsx';
import { useBeginTest } from './test-desk.tsx';
import { useGoImport } from './use-go-import.ts';

/** How everything stands, before anything is chosen. */
export function OverviewPage() {
  const { t } = useText();
  const begin = useBeginTest();
  const keys = useKeyDesk();
  const goImport = useGoImport();
  useDocumentTitle(`${t('page.overview.title')} · Chaveiro`);
  return (
    <>
      <PageHeader title={t('page.overview.title')} details={[t('page.overview.everything')]} />
      <OverviewScreen
        scope={null}
        onTest={begin}
        onImport={() => goImport({ kind: 'system' })}
        onAdd={() => keys.add({ kind: 'system' }, t('page.organisations.system'))}
      />
    </>
  );
}
