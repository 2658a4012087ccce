import type { Steps } from '../../ports/steps.ts';
import type { ServiceContext } from '../service-context.ts';
import type { ImportDesk } from './import-desk.ts';

/** What an import works with besides the store. */
export type ImportWorld = {
  readonly context: ServiceContext;
  readonly desk: ImportDesk;
  /** Id of the session whose preview it is. */
  readonly session: string;
  /** Aborted when the session locks. */
  readonly locked: AbortSignal;
};

/** Lets others have their turn, and ends the work of a session that locked meanwhile. */
export const pausing =
  ({ context, locked }: Pick<ImportWorld, 'context' | 'locked'>) =>
  async (): Promise<void> => {
    await context.clock.nextTurn();
    locked.throwIfAborted();
  };

/** Runs long work whose steps let others have their turn. */
export async function stepByStep<T>(world: Pick<ImportWorld, 'context' | 'locked'>, steps: Steps<T>): Promise<T> {
  const pause = pausing(world);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause();
  }
}
