import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { useReadable } from '../state/use-readable.ts';
import { Icon } from '../ui/icon.tsx';

/** Says that what is shown may be old while the line to the engine is down. */
export function LostNotice() {
  const { t } = useText();
  const state = useReadable(useApi().connection);
  if (state !== 'lost') return null;
  return (
    <Alert role="alert" color="accent" icon={<Icon of={IconPlugConnectedX} />}>
      {t('page.connection.lostNotice')}
    </Alert>
  );
}
