import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useNotices } from '../../ui/use-notices.ts';
import type { KitParts } from './kit-parts.ts';
import { NewRecoveryKey } from './new-recovery-key.tsx';
import type { ControlProps } from './setting-row.tsx';

const shownMs = 8_000;

export function RecoveryKeyControl({ helpId, ...parts }: ControlProps & KitParts) {
  const { t } = useText();
  const notify = useNotices();
  const [isOpen, setIsOpen] = useState(false);
  const finish = () => {
    setIsOpen(false);
    notify({ message: t('page.settings.recoveryKey.done'), shownMs });
  };
  return (
    <>
      <Button variant="default" aria-describedby={helpId} onClick={() => setIsOpen(true)}>
        {t('page.settings.recoveryKey.make')}
      </Button>
      {isOpen && <NewRecoveryKey {...parts} onClose={() => setIsOpen(false)} onDone={finish} />}
    </>
  );
}
