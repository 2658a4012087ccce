import { type ComponentProps, useEffect, useState } from 'react';
import { missingCase } from '../../../shared/errors/exhaustive.ts';
import { BeginStep, type FirstMove } from './begin-step.tsx';
import { FirstSteps } from './first-steps.tsx';
import type { KitParts } from './kit-parts.ts';
import type { NewVault } from './new-vault.ts';
import { PassphraseStep } from './passphrase-step.tsx';
import { RecoveryCheckStep } from './recovery-check-step.tsx';
import { RecoveryStep } from './recovery-step.tsx';

type Step =
  | { readonly at: 'passphrase' }
  | { readonly at: 'restore' }
  | { readonly at: 'recovery'; readonly vault: NewVault }
  | { readonly at: 'check'; readonly vault: NewVault }
  | { readonly at: 'begin' };

type Props = KitParts & {
  readonly begin: Pick<ComponentProps<typeof BeginStep>, 'preparing' | 'error'>;
  /** The move is null where a vault was restored: it is locked, and has keys already. */
  readonly onDone: (move: FirstMove | null) => void;
};

/** Makes the vault, or restores one, and lets nobody past before the recovery key is kept. */
export function FirstRun(props: Props) {
  const [step, setStep] = useState<Step>({ at: 'passphrase' });
  useWarningBeforeLeaving(step.at === 'recovery' || step.at === 'check');
  return (
    <>
      {step.at !== 'restore' && step.at !== 'begin' && <FirstSteps current={step.at} />}
      {drawStep(step, setStep, props)}
    </>
  );
}

function drawStep(step: Step, go: (step: Step) => void, { Kit, Check, Restore, begin, onDone }: Props) {
  switch (step.at) {
    case 'passphrase':
      return (
        <PassphraseStep
          onCreated={(made) => go({ at: 'recovery', vault: { ...made, restoredFrom: null } })}
          onRestore={() => go({ at: 'restore' })}
        />
      );
    case 'restore':
      return (
        <Restore
          onBack={() => go({ at: 'passphrase' })}
          onRestored={({ vaultId, recoveryKey, at }) =>
            go({ at: 'recovery', vault: { vaultId, recoveryKey, restoredFrom: at } })
          }
        />
      );
    case 'recovery':
      return <RecoveryStep Kit={Kit} vault={step.vault} onNext={() => go({ at: 'check', vault: step.vault })} />;
    case 'check':
      return (
        <RecoveryCheckStep
          Check={Check}
          recoveryKey={step.vault.recoveryKey}
          onBack={() => go({ at: 'recovery', vault: step.vault })}
          onDone={() => (step.vault.restoredFrom === null ? go({ at: 'begin' }) : onDone(null))}
        />
      );
    case 'begin':
      return <BeginStep {...begin} onMove={onDone} />;
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
