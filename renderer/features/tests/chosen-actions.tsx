import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ReportMenu } from './report-menu.tsx';

type Props = {
  readonly keys: readonly { readonly id: CredentialId | null; readonly label: string }[];
  readonly onTest: (title: string, ids: readonly CredentialId[]) => void;
};

/** What can be done with several keys at once: test just these, and take along what their last tests found. */
export function ChosenActions({ keys, onTest }: Props) {
  const { t } = useText();
  const ids = keys.flatMap(({ id }) => id ?? []);
  const [first] = keys;
  if (first === undefined || ids.length === 0) return null;
  const title = keys.length === 1 ? t('page.test.title', { label: first.label }) : t('page.tests.chooseTitle');
  return (
    <>
      <Button size="compact-sm" leftSection={<Icon of={IconPlugConnected} />} onClick={() => onTest(title, ids)}>
        {t('page.tests.testChosen')}
      </Button>
      <ReportMenu target={{ kind: 'credentials', ids }} />
    </>
  );
}
