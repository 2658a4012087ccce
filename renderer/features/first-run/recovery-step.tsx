import { Button } from '@mantine/core';
import { useText } from '../../i18n/text.tsx';
import { DoorForm } from '../../ui/door-form.tsx';
import type { KitParts } from './kit-parts.ts';
import type { NewVault } from './new-vault.ts';

type Props = { readonly vault: NewVault; readonly Kit: KitParts['Kit']; readonly onNext: () => void };

/** The recovery key, shown this once. */
export function RecoveryStep({ vault, Kit, onNext }: Props) {
  const { t } = useText();
  return (
    <DoorForm title={t('page.recovery.title')} intro={t('page.recovery.intro')} onSubmit={onNext}>
      <Kit {...vault} />
      <Button type="submit">{t('page.recovery.next')}</Button>
    </DoorForm>
  );
}
