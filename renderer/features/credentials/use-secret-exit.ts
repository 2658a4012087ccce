import { useState } from 'react';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useApi } from '../../state/api-context.tsx';
import type { CopyAnswer } from '../../state/use-secret-clipboard.ts';
import { useTask } from '../../state/use-task.ts';
import { useErrorToast } from '../../ui/use-error-toast.ts';
import { wantsFreshPassphrase } from './fresh-passphrase.tsx';

/** A value on its way out, for as long as it may be seen. */
export type Revealed = { readonly value: string; readonly hideAt: number };

type Way = 'reveal' | 'copy';
type Receivers = {
  readonly onRevealed: (revealed: Revealed) => void;
  readonly onCopied: (answer: CopyAnswer) => Promise<void>;
};

/**
 * The two ways a secret field leaves the vault. Where the engine wants the passphrase again, `asking` says which way
 * waits for it, and `answer` goes on with it.
 */
export function useSecretExit({ id }: CredentialView, field: string, { onRevealed, onCopied }: Receivers) {
  const { call } = useApi();
  const toast = useErrorToast();
  const [asking, setAsking] = useState<Way | null>(null);
  const leave = useTask(async ({ way, passphrase }: { readonly way: Way; readonly passphrase: string | null }) => {
    if (way === 'copy') return onCopied(await call.credentials.copy({ id, field, passphrase }));
    const { fields, hideAt } = await call.credentials.reveal({ id, field, passphrase });
    onRevealed({ value: fields[field] ?? '', hideAt });
  });

  const start = async (way: Way) => {
    const outcome = await leave.run({ way, passphrase: null });
    if (outcome.ok) return;
    if (wantsFreshPassphrase(outcome.error)) setAsking(way);
    else toast(outcome.error);
  };
  const answer = async (passphrase: string) => {
    if (asking === null) return;
    const outcome = await leave.run({ way: asking, passphrase });
    if (outcome.ok) setAsking(null);
  };
  return { start, answer, asking, stopAsking: () => setAsking(null), isRunning: leave.isRunning, error: leave.error };
}
