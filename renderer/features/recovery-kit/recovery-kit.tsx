import { Button } from '@mantine/core';
import { IconCopy, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useText } from '../../i18n/text.tsx';
import { saveText } from '../../state/save-text.ts';
import { useSecretClipboard } from '../../state/use-secret-clipboard.ts';
import { CopiedNote } from '../../ui/copied-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { groupsOf } from './recovery-groups.ts';
import classes from './recovery-kit.module.css';
import { RecoverySheet } from './recovery-sheet.tsx';

type Props = { readonly vaultId: string; readonly recoveryKey: string };

/** The recovery key, shown this once: to be copied, saved or printed. It lives here only, and goes with the part. */
export function RecoveryKit({ vaultId, recoveryKey }: Props) {
  const { t } = useText();
  const { copied, putForAWhile } = useSecretClipboard();
  const file = [
    t('page.recovery.fileTitle'),
    t('page.recovery.fileVault', { vault: vaultId }),
    recoveryKey,
    t('page.recovery.fileText'),
  ].join('\n\n');
  return (
    <>
      <section className={classes.key} aria-label={t('page.recovery.label')}>
        {groupsOf(recoveryKey).map(({ number, text }) => (
          <span key={number} className={classes.group}>
            <span className={classes.number}>{number}</span>
            {text}
          </span>
        ))}
      </section>
      <p className={classes.keep}>{t('page.recovery.keep')}</p>
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<Icon of={IconCopy} />}
          onClick={() => void putForAWhile('recovery', recoveryKey)}
        >
          {t('page.action.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon of={IconDeviceFloppy} />}
          onClick={() => saveText(t('page.recovery.fileName'), file)}
        >
          {t('page.recovery.save')}
        </Button>
        <Button variant="default" leftSection={<Icon of={IconPrinter} />} onClick={() => window.print()}>
          {t('page.recovery.print')}
        </Button>
      </div>
      <CopiedNote clearsAt={copied?.clearsAt ?? null} />
      <RecoverySheet vaultId={vaultId} recoveryKey={recoveryKey} />
    </>
  );
}
