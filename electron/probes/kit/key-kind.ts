import type { Cause } from '../../../shared/errors/causes.ts';
import type { Facts } from '../../../shared/model/test-result.ts';
import { ProbeStop } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';

/** What a key shows by itself: nothing to say, something worth a word, or why it cannot do. */
export type KeyKind = {
  readonly facts: Facts;
  readonly warn?: boolean;
  readonly cause?: Cause;
};

/** Judges by the key alone, before anything is sent: the format stage ends here where it cannot be the right one. */
export async function checkKeyKind({ stage }: ProbeContext, { facts, warn: isOdd, cause }: KeyKind): Promise<void> {
  await stage('format', async ({ note, warn }) => {
    note(facts);
    if (isOdd === true) warn();
    if (cause !== undefined) throw new ProbeStop({ cause, confidence: 'sure' });
  });
}
