import { Button } from '@mantine/core';
import { useText } from '../../i18n/text.tsx';
import { DoorForm } from '../../ui/door-form.tsx';
import type { KitParts } from './kit-parts.ts';
import type { NewVault } from './new-vault.ts';

type Props = { readonly vault: NewVault; readonly Kit: KitParts['Kit']; readonly onNext: () => void };

/** The recovery key, shown this once. */
export function RecoveryStep({ vault, Kit, onNext }: Props) {
  const { t, format } = useText();
  const { vaultId, recoveryKey, restoredFrom } = vault;
  return (
    <DoorForm
      title={t(restoredFrom === null ? 'page.recovery.title' : 'page.restore.newKeyTitle')}
      intro={
        restoredFrom === null
          ? t('page.recovery.intro')
          : t('page.restore.newKeyIntro', { when: format.dateTime(restoredFrom) })
      }
      onSubmit={onNext}
    >
      <Kit vaultId={vaultId} recoveryKey={recoveryKey} />
      <Button type="submit">{t('page.recovery.next')}</Button>
    </DoorForm>
  );
}
