import {
  type Context,
  type Meta,
  type Middleware,
  ORPCError,
  type ORPCErrorConstructorMap,
  ValidationError,
} from '@orpc/server';
import { errorData } from '../../../shared/contract/define.ts';
import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import type { EnginePorts } from '../engine.ts';
import { inputRefusal } from './input-refusal.ts';

type ErrorConstructors = ORPCErrorConstructorMap<Record<never, never>>;

type World = Pick<EnginePorts, 'clock' | 'random' | 'log'>;

type Issue = ValidationError['issues'][number];

const pathOf = ({ path = [] }: Issue): string =>
  path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

/** What is known of a fault, for the log: kind and place, and the message, which the log redacts. Never data. */
function describe(error: unknown): { readonly cause: string; readonly at: string } {
  if (!(error instanceof Error)) return { cause: typeof error, at: '' };
  const issues = error.cause instanceof ValidationError ? error.cause.issues.map(pathOf) : [];
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    cause: [`${error.name}: ${error.message}`, ...issues].join(' '),
    at: frames.slice(0, 4).join(' ').replaceAll('    at ', '| '),
  };
}

/** A throw nobody declared: the caller gets an id, the log what happened. */
function incident({ clock, random, log }: World, route: string, error: unknown): AppError {
  const id = random.uuid(clock.now());
  log.error('api.incident', { incident: id, route, ...describe(error) });
  return new AppError('INTERNAL', { incident: id });
}

function asAppError(world: World, route: string, error: unknown): AppError {
  if (isAppError(error)) return error;
  if (error instanceof Error && error.name === 'AbortError') return new AppError('CANCELLED');
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    // Sound: every input schema of the contract is zod's, whose issues these are.
    return inputRefusal(error.cause.issues as Parameters<typeof inputRefusal>[0], error.cause.data);
  }
  return incident(world, route, error);
}

/**
 * Turns whatever a route throws into an error the contract declares; nothing else crosses.
 *
 * An undeclared error would cross word for word, with what its message happens to hold.
 */
export function asApiError(world: World, route: string, error: unknown): ORPCError<string, unknown> {
  const known = asAppError(world, route, error);
  const data = errorData.safeParse(known.details);
  const told = data.success ? known : incident(world, route, new Error(`Details of ${known.code} break the contract`));
  return new ORPCError(told.code, { message: told.message, data: told.details });
}

const isStream = (output: unknown): output is AsyncIterableIterator<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output;

/** The same stream; what it throws later is turned as well. */
function streamWithErrors(stream: AsyncIterableIterator<unknown>, turn: (error: unknown) => unknown) {
  const guarded = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw turn(error);
    }
  };
  return {
    next: () => guarded(() => stream.next()),
    return: () => guarded(async () => (await stream.return?.()) ?? { done: true as const, value: undefined }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** The outermost middleware: everything a route may throw, now or while streaming, becomes an API error. */
export const mapErrors =
  (world: World): Middleware<Context, Record<never, never>, unknown, unknown, ErrorConstructors, Meta> =>
  async ({ path, next }, _input, answer) => {
    const turn = (error: unknown) => asApiError(world, path.join('.'), error);
    try {
      const { output } = await next();
      return await answer(isStream(output) ? streamWithErrors(output, turn) : output);
    } catch (error) {
      throw turn(error);
    }
  };
