import { oc } from '@orpc/contract';
import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../errors/codes.ts';
import { reasons } from '../errors/reasons.ts';

/** What the gate needs to know of a route. `audit` says that the service writes an audit row inside its transaction. */
export type RouteMeta = {
  readonly kind: 'query' | 'command' | 'stream';
  readonly needs: 'nothing' | 'vault' | 'unlocked';
  readonly audit: boolean;
  /** Whether it may run while the vault is open for reading only. */
  readonly whenReadOnly: 'allowed' | 'refused';
};

/** Data of every API error. Closed: nothing else can cross. */
export const errorData = z.strictObject({
  field: z.string().max(200).optional(),
  reason: z.enum(reasons).optional(),
  params: z.record(z.string().max(40), z.union([z.string().max(300), z.number()])).optional(),
  /** Ids of an order as it is now, where it changed under who wanted to change it. */
  order: z.array(z.string().max(60)).max(10_000).readonly().optional(),
  incident: z.string().max(60).optional(),
});
export type ErrorData = z.infer<typeof errorData>;

type ErrorItem = { readonly data: typeof errorData };

// Sound: the keys are exactly the closed table's codes.
const everyError = Object.fromEntries(errorCodes.map((code) => [code, { data: errorData }])) as Record<
  ErrorCode,
  ErrorItem
>;

const base = oc.errors(everyError);

/** A read. `needs` is the lock gate. */
export const query = (needs: RouteMeta['needs']) =>
  base.$meta<RouteMeta>({ kind: 'query', needs, audit: false, whenReadOnly: 'allowed' });

/** A change. `audit: false` only where there is nothing to record. */
export const command = (
  needs: RouteMeta['needs'],
  audit = true,
  whenReadOnly: RouteMeta['whenReadOnly'] = needs === 'unlocked' ? 'refused' : 'allowed',
) => base.$meta<RouteMeta>({ kind: 'command', needs, audit, whenReadOnly });

/** A stream of items until done or cancelled. */
export const stream = (
  needs: RouteMeta['needs'],
  audit = false,
  whenReadOnly: RouteMeta['whenReadOnly'] = needs === 'unlocked' ? 'refused' : 'allowed',
) => base.$meta<RouteMeta>({ kind: 'stream', needs, audit, whenReadOnly });

/** Input of a route that takes nothing. */
export const nothing = z.strictObject({});
