import { IconMapPinOff } from '@tabler/icons-react';
import { useText } from '../i18n/text.tsx';
import { EmptyNotice } from '../ui/empty-notice.tsx';

/** An address that leads nowhere. */
export function LostPlace() {
  const { t } = useText();
  return <EmptyNotice icon={IconMapPinOff} title={t('page.place.missing')} text={t('page.place.missingFix')} />;
}
