import { useRef } from 'react';
import { toAppError } from '../api/to-app-error.ts';
import { type Task, useTask } from './use-task.ts';

type Identified = { readonly commandId: string };

/**
 * A command of the contract, with its command id made here.
 *
 * When the connection breaks before the answer, running the same input again sends the same id, so that the engine
 * does it once at most. Any other input, or any answer, gets a fresh id.
 */
export function useCommand<I extends Identified, O>(send: (input: I) => Promise<O>): Task<Omit<I, 'commandId'>, O> {
  const unanswered = useRef<{ readonly input: string; readonly id: string } | null>(null);
  return useTask(async (input: Omit<I, 'commandId'>) => {
    const text = JSON.stringify(input);
    const id = unanswered.current?.input === text ? unanswered.current.id : crypto.randomUUID();
    unanswered.current = null;
    try {
      // Sound: I is its own input without the command id, plus the command id.
      return await send({ ...input, commandId: id } as I);
    } catch (error) {
      if (toAppError(error).code === 'CONNECTION_LOST') unanswered.current = { input: text, id };
      throw error;
    }
  });
}
