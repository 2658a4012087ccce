import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useNotices } from '../../ui/use-notices.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import type { ControlProps } from './setting-row.tsx';

const shownMs = 8_000;

export function PassphraseControl({ helpId }: ControlProps) {
  const { t } = useText();
  const notify = useNotices();
  const [isOpen, setIsOpen] = useState(false);
  const finish = () => {
    setIsOpen(false);
    notify({ message: t('page.settings.passphrase.changed'), shownMs });
  };
  return (
    <>
      <Button variant="default" aria-describedby={helpId} onClick={() => setIsOpen(true)}>
        {t('page.settings.passphrase.change')}
      </Button>
      {isOpen && <ChangePassphrase onClose={() => setIsOpen(false)} onChanged={finish} />}
    </>
  );
}
