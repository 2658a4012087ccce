import { Button, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { missingCase } from '../../../shared/errors/exhaustive.ts';
import { useText } from '../../i18n/text.tsx';
import { ConfirmRenewal, type Renewed } from './confirm-renewal.tsx';
import type { KitParts } from './kit-parts.ts';

type Step =
  | { readonly at: 'ask' }
  | { readonly at: 'keep'; readonly made: Renewed }
  | { readonly at: 'check'; readonly made: Renewed };

type Props = KitParts & { readonly onClose: () => void; readonly onDone: () => void };

/** Makes a new recovery key and lets nobody past before it is kept: the one before is dead by then. */
export function NewRecoveryKey({ Kit, Check, onClose, onDone }: Props) {
  const { t } = useText();
  const [step, setStep] = useState<Step>({ at: 'ask' });
  const isMade = step.at !== 'ask';
  useWarningBeforeLeaving(isMade);
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      withCloseButton={!isMade}
      closeOnEscape={!isMade}
      closeOnClickOutside={false}
      title={isMade ? t('page.settings.recoveryKey.keepTitle') : t('page.settings.recoveryKey.make')}
      closeButtonProps={{ 'aria-label': t('page.action.close') }}
    >
      {drawStep(step, setStep, { Kit, Check, onClose, onDone, t })}
    </Modal>
  );
}

function drawStep(
  step: Step,
  go: (step: Step) => void,
  { Kit, Check, onClose, onDone, t }: Props & { readonly t: ReturnType<typeof useText>['t'] },
) {
  switch (step.at) {
    case 'ask':
      return <ConfirmRenewal onClose={onClose} onMade={(made) => go({ at: 'keep', made })} />;
    case 'keep':
      return (
        <Stack gap="sm">
          <Text>{t('page.recovery.intro')}</Text>
          <Kit {...step.made} />
          <Button onClick={() => go({ at: 'check', made: step.made })}>{t('page.settings.recoveryKey.check')}</Button>
        </Stack>
      );
    case 'check':
      return (
        <Stack gap="sm">
          <Text>{t('page.recovery.checkIntro')}</Text>
          <Check
            recoveryKey={step.made.recoveryKey}
            submit={t('page.settings.recoveryKey.finish')}
            onBack={() => go({ at: 'keep', made: step.made })}
            onDone={onDone}
          />
        </Stack>
      );
    default:
      return missingCase(step);
  }
}

/** The key cannot be shown again, so leaving now deserves a question. */
function useWarningBeforeLeaving(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isActive]);
}
