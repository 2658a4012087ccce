import { Button } from '@mantine/core';
import { IconCopy, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useText } from '../../i18n/text.tsx';
import { saveText } from '../../state/save-text.ts';
import { useSecretClipboard } from '../../state/use-secret-clipboard.ts';
import { CopiedNote } from '../../ui/copied-note.tsx';
import { DoorForm } from '../../ui/door-form.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { NewVault } from './new-vault.ts';
import { groupsOf } from './recovery-groups.ts';
import classes from './recovery-step.module.css';

/** The recovery key, shown this once: to be copied, saved or printed. */
export function RecoveryStep({ vault, onNext }: { readonly vault: NewVault; readonly onNext: () => void }) {
  const { t } = useText();
  const { copied, putForAWhile } = useSecretClipboard();
  const kit = [
    t('page.recovery.fileTitle'),
    t('page.recovery.fileVault', { vault: vault.vaultId }),
    vault.recoveryKey,
    t('page.recovery.fileText'),
  ].join('\n\n');

  return (
    <DoorForm title={t('page.recovery.title')} intro={t('page.recovery.intro')} onSubmit={onNext}>
      <section className={classes.key} aria-label={t('page.recovery.label')}>
        {groupsOf(vault.recoveryKey).map(({ number, text }) => (
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
          onClick={() => void putForAWhile('recovery', vault.recoveryKey)}
        >
          {t('page.action.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon of={IconDeviceFloppy} />}
          onClick={() => saveText(t('page.recovery.fileName'), kit)}
        >
          {t('page.recovery.save')}
        </Button>
        <Button variant="default" leftSection={<Icon of={IconPrinter} />} onClick={() => window.print()}>
          {t('page.recovery.print')}
        </Button>
      </div>
      <CopiedNote clearsAt={copied?.clearsAt ?? null} />
      <Button type="submit">{t('page.recovery.next')}</Button>
    </DoorForm>
  );
}
