import { useState } from 'react';
import { toAppError } from '../api/to-app-error.ts';
import { createCommandIds } from './command-ids.ts';
import { type Task, useTask } from './use-task.ts';

type Identified = { readonly commandId: string };

/** A command of the contract, with its command id made here: see `command-ids.ts` for what it protects from. */
export function useCommand<I extends Identified, O>(send: (input: I) => Promise<O>): Task<Omit<I, 'commandId'>, O> {
  const [ids] = useState(() => createCommandIds(() => crypto.randomUUID()));
  return useTask(async (input: Omit<I, 'commandId'>) => {
    const commandId = ids.idFor(input);
    try {
      // Sound: I is its own input without the command id, plus the command id.
      const answer = await send({ ...input, commandId } as I);
      ids.answered();
      return answer;
    } catch (error) {
      if (toAppError(error).code !== 'CONNECTION_LOST') ids.answered();
      throw error;
    }
  });
}
