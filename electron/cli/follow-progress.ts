import { AppError } from '../../shared/errors/app-error.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { Context } from './command.ts';

/** Cursor to the start of the line, and the line erased. */
const cleared = '\r\u001b[2K';

type Item<T> = { readonly done: number; readonly total: number; readonly answer: T | null };

/**
 * Follows long work to its answer, showing a person at a terminal how far it is. Interrupted, it ends with CANCELLED.
 */
export async function followProgress<T>(
  { world }: Pick<Context, 'world'>,
  start: (signal: AbortSignal) => Promise<AsyncIterable<Item<T>>>,
): Promise<T> {
  const { errors, signal } = world;
  const show = (line: string) => errors.isTerminal && errors.write(cleared + line);
  let answer: T | null = null;
  try {
    for await (const item of await start(signal)) {
      answer = item.answer;
      show(item.total === 0 ? '…' : `${Math.floor((item.done / item.total) * 100)} %`);
    }
  } catch (error) {
    throw signal.aborted ? new AppError('CANCELLED') : error;
  } finally {
    show('');
  }
  return ensure(answer, 'the last item of long work carries its answer');
}
