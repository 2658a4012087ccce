import { useText } from '../../i18n/text.tsx';
import { DoorHeading } from '../../ui/door-heading.tsx';
import type { KitParts } from './kit-parts.ts';

type Props = {
  readonly recoveryKey: string;
  readonly Check: KitParts['Check'];
  readonly onBack: () => void;
  readonly onDone: () => void;
};

/** Asks two groups back: nobody gets past without having kept the key. */
export function RecoveryCheckStep({ Check, ...rest }: Props) {
  const { t } = useText();
  return (
    <>
      <DoorHeading title={t('page.recovery.checkTitle')} intro={t('page.recovery.checkIntro')} />
      <Check {...rest} submit={t('page.recovery.finish')} />
    </>
  );
}
