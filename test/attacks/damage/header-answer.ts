import type { VaultGate } from '../../../electron/ports/vault-gate.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { type Answer, whole } from './report.ts';

/** Whether a vault opens by the header there is, or with what it is refused. */
export const answerOfGate = (gate: Pick<VaultGate, 'unlock'>, passphrase: string): Promise<Answer> =>
  gate.unlock(passphrase).then(
    (ring) => {
      ring.close();
      return whole;
    },
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  );
