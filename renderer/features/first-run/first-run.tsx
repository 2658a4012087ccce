import { useEffect, useState } from 'react';
import { missingCase } from '../../../shared/errors/exhaustive.ts';
import type { KitParts } from './kit-parts.ts';
import type { NewVault } from './new-vault.ts';
import { PassphraseStep } from './passphrase-step.tsx';
import { RecoveryCheckStep } from './recovery-check-step.tsx';
import { RecoveryStep } from './recovery-step.tsx';
import { StepList } from './step-list.tsx';

type Step =
  | { readonly at: 'passphrase' }
  | { readonly at: 'recovery'; readonly vault: NewVault }
  | { readonly at: 'check'; readonly vault: NewVault };

type Props = KitParts & { readonly onDone: () => void };

/** Makes the vault and lets nobody past before the recovery key is kept. */
export function FirstRun({ onDone, ...parts }: Props) {
  const [step, setStep] = useState<Step>({ at: 'passphrase' });
  useWarningBeforeLeaving(step.at !== 'passphrase');
  return (
    <>
      <StepList current={step.at} />
      {drawStep(step, setStep, { onDone, ...parts })}
    </>
  );
}

function drawStep(step: Step, go: (step: Step) => void, { Kit, Check, onDone }: Props) {
  switch (step.at) {
    case 'passphrase':
      return <PassphraseStep onCreated={(vault) => go({ at: 'recovery', vault })} />;
    case 'recovery':
      return <RecoveryStep Kit={Kit} vault={step.vault} onNext={() => go({ at: 'check', vault: step.vault })} />;
    case 'check':
      return (
        <RecoveryCheckStep
          Check={Check}
          recoveryKey={step.vault.recoveryKey}
          onBack={() => go({ at: 'recovery', vault: step.vault })}
          onDone={onDone}
        />
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
