import type { ApiClient } from '../../shared/contract/index.ts';
import type { TestResult } from '../../shared/contract/tests.ts';
import { errorTable } from '../../shared/errors/codes.ts';
import type { CredentialId } from '../../shared/model/ids.ts';
import { letsThrough, type Rotation } from '../../shared/model/rotation.ts';
import type { Context } from './command.ts';
import { followTests } from './follow-tests.ts';
import { asTarget } from './input/target.ts';

export type Onward = {
  readonly rotation: Rotation;
  /** The order the user was told of; null: whatever it is. */
  readonly expectedOrder: CredentialId[] | null;
  /** Left out: as the rotation has it. */
  readonly overlapHours?: number | undefined;
};

export type Arrived = { readonly rotation: Rotation; readonly test: TestResult | null; readonly exit: number };

/** Tests the new key and, where it passed, makes it serve. A test that did not pass leaves all as it is. */
export async function rotateOnward(api: ApiClient, onward: Onward, context: Context): Promise<Arrived> {
  const { rotation, expectedOrder, overlapHours } = onward;
  if (rotation.step !== 'keyAdded' && rotation.step !== 'tested') return { rotation, test: null, exit: 0 };
  const ids = [rotation.replacement.id];
  const run = { target: { kind: 'credentials', ids }, thorough: false } as const;
  const { results, isInterrupted } = await followTests(api, run, context);
  const test = results[0] ?? null;
  if (isInterrupted) return { rotation, test, exit: errorTable.CANCELLED.exit };
  if (test === null || !letsThrough(test.verdict)) return { rotation, test, exit: 1 };
  const step = (at: Rotation, order: CredentialId[] | null) =>
    api.rotations.continue({
      ...asTarget(at),
      expectedOrder: order,
      ...(overlapHours !== undefined && { overlapHours }),
    });
  const tested = rotation.step === 'tested' ? rotation : await step(rotation, null);
  return { rotation: await step(tested, expectedOrder), test, exit: 0 };
}
