import { lazy, useState } from 'react';
import { missingCase } from '../../shared/errors/exhaustive.ts';
import { TroubleNotice } from '../features/recovery/trouble-notice.tsx';
import { UnlockForm } from '../features/unlock/unlock-form.tsx';
import { useText } from '../i18n/text.tsx';

const RecoverForm = lazy(async () => ({
  default: (await import('../features/recovery/recover-form.tsx')).RecoverForm,
}));
const SnapshotForm = lazy(async () => ({
  default: (await import('../features/recovery/snapshot-form.tsx')).SnapshotForm,
}));

type View = 'unlock' | 'recover' | 'snapshots' | 'wentBack';

/** The ways through a locked door: the passphrase, the recovery key, an older database. */
export function LockedDoor() {
  const { t } = useText();
  const [view, setView] = useState<View>('unlock');
  const unlock = () => setView('unlock');
  const recover = () => setView('recover');
  const snapshots = () => setView('snapshots');
  switch (view) {
    case 'unlock':
    case 'wentBack':
      return (
        <UnlockForm
          note={view === 'wentBack' ? t('page.rescue.snapshots.done') : null}
          drawTrouble={(error) => <TroubleNotice error={error} onRecover={recover} onSnapshots={snapshots} />}
          onRecover={recover}
        />
      );
    case 'recover':
      return <RecoverForm onBack={unlock} onSnapshots={snapshots} />;
    case 'snapshots':
      return <SnapshotForm onBack={unlock} onDone={() => setView('wentBack')} onRecover={recover} />;
    default:
      return missingCase(view);
  }
}
