import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleOff,
  IconLock,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { VaultProtection } from '../../../shared/model/vault-protection.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import classes from './standing.module.css';
import { useProtection } from './use-protection.ts';

type Hold = VaultProtection['keychain'];

const icons: Readonly<Record<Hold, TablerIcon>> = {
  unused: IconCircleOff,
  ready: IconCircleCheck,
  locked: IconLock,
  absent: IconAlertTriangle,
  moved: IconAlertTriangle,
};
const tones: Readonly<Record<Hold, 'plain' | 'fine' | 'odd'>> = {
  unused: 'plain',
  ready: 'fine',
  locked: 'odd',
  absent: 'odd',
  moved: 'odd',
};

/** Whether the keychain still gives its part of the key, and what to do where it does not. */
export function KeychainStanding() {
  const { t } = useText();
  const found = useProtection();
  if (found.isPending) return <LoadingRows />;
  if (found.isError) return <ErrorNotice error={toAppError(found.error)} onRetry={() => void found.refetch()} />;
  const hold = found.data.keychain;
  return (
    <div className={classes.standing} data-tone={tones[hold]}>
      <p className={classes.word}>
        <Icon of={icons[hold]} />
        {t(`page.settings.keychain.${hold}`)}
      </p>
      <p className={classes.text}>{t(`page.settings.keychain.${hold}Text`)}</p>
    </div>
  );
}
