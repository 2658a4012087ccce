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
import { textLeaves } from '../../../shared/model/text-leaves.ts';
import { createRedactor } from '../adapters/redactor.ts';
import { describeThrow, type ThrowFacts } from '../describe-throw.ts';
import type { EnginePorts } from '../engine.ts';
import { inputRefusal } from './input-refusal.ts';
import { isStream } from './is-stream.ts';

type ErrorConstructors = ORPCErrorConstructorMap<Record<never, never>>;

type World = Pick<EnginePorts, 'clock' | 'random' | 'log'>;

type Issue = ValidationError['issues'][number];

const pathOf = ({ path = [] }: Issue): string =>
  path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

/** What a call may not get to know is not told with its fault either: every text of the input. */
function scrubber(input: unknown): (text: string) => string {
  const redactor = createRedactor();
  for (const text of textLeaves(input)) redactor.remember(text);
  return redactor.redact;
}

/** What is known of a fault, for the log: kind, message and place, and which part of data broke a schema. Never data. */
function describe(error: unknown, input: unknown): ThrowFacts {
  const { cause, at } = describeThrow(error, scrubber(input));
  const issues = error instanceof Error && error.cause instanceof ValidationError ? error.cause.issues.map(pathOf) : [];
  return { cause: [cause, ...issues].join(' '), at };
}

/** A call: its route, and what came in with it. */
type Call = { readonly route: string; readonly input: unknown };

/** A throw nobody declared: the caller gets an id, the log what happened. */
function incident({ clock, random, log }: World, { route, input }: Call, error: unknown): AppError {
  const id = random.uuid(clock.now());
  log.error('api.incident', { incident: id, route, ...describe(error, input) });
  return new AppError('INTERNAL', { incident: id });
}

function asAppError(world: World, call: Call, error: unknown): AppError {
  if (isAppError(error)) return error;
  if (error instanceof Error && error.name === 'AbortError') return new AppError('CANCELLED');
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    // Sound: every input schema of the contract is zod's, whose issues these are.
    return inputRefusal(error.cause.issues as Parameters<typeof inputRefusal>[0], error.cause.data);
  }
  return incident(world, call, error);
}

/** The field an error is about, as far as it is a name: whoever mixed key and value up gets no secret told. */
const nameable = (field: string): string =>
  field
    .split('.')
    .map((part) => (/^[\w-]{1,30}$/.test(part) ? part : '…'))
    .join('.');

/**
 * Turns whatever a route throws into an error the contract declares; nothing else crosses.
 *
 * An undeclared error would cross word for word, with what its message happens to hold.
 */
export function asApiError(world: World, call: Call, error: unknown): ORPCError<string, unknown> {
  const known = asAppError(world, call, error);
  const data = errorData.safeParse(known.details);
  const told = data.success ? known : incident(world, call, new Error(`Details of ${known.code} break the contract`));
  const { field } = told.details;
  return new ORPCError(told.code, {
    message: told.message,
    data: field === undefined ? told.details : { ...told.details, field: nameable(field) },
  });
}

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
  async ({ path, next }, input, answer) => {
    const turn = (error: unknown) => asApiError(world, { route: path.join('.'), input }, error);
    try {
      const { output } = await next();
      return await answer(isStream(output) ? streamWithErrors(output, turn) : output);
    } catch (error) {
      throw turn(error);
    }
  };
