import { useDocumentTitle } from '@mantine/hooks';
import { OverviewScreen } from '../features/overview/overview-screen.tsx';
import { useText } from '../i18n/text.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { useKeyDesk } from './key-desk.tsx';
import { useBeginTest } from './test-desk.tsx';

/** How everything stands, before anything is chosen. */
export function OverviewPage() {
  const { t } = useText();
  const begin = useBeginTest();
  const keys = useKeyDesk();
  useDocumentTitle(`${t('page.overview.title')} · Chaveiro`);
  return (
    <>
      <PageHeader title={t('page.overview.title')} details={[t('page.overview.everything')]} />
      <OverviewScreen
        scope={null}
        onTest={begin}
        onAdd={() => keys.add({ kind: 'system' }, t('page.organisations.system'))}
      />
    </>
  );
}
