import type { ContractRouterClient } from '@orpc/contract';
import { z } from 'zod';
import { command, nothing } from './define.ts';
import { contract } from './index.ts';

/** How the owner can be looked at: its own window, or a page a browser reaches through a redirect file. */
export const opened = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('window') }),
  /** `file` holds the one-use launch token; it alone is handed to a browser, never the token. */
  z.strictObject({ kind: z.literal('page'), url: z.url(), file: z.string() }),
]);
export type Opened = z.infer<typeof opened>;

/** What one process asks of the process that owns the data folder. Served on the control socket only. */
export const control = {
  /** Brings the owner's window to the front, or mints another launch of its page. */
  open: command('nothing', false).input(nothing).output(opened),
  /** Asks the owner to end. It answers first, then closes. */
  stop: command('nothing', false)
    .input(nothing)
    .output(z.strictObject({ pid: z.int().positive() })),
};

/** Everything the control socket serves: the contract, and the control of the process itself. */
export const ownerContract = { ...contract, control };
export type OwnerContract = typeof ownerContract;

/** A client of the owner, over the control socket. */
export type OwnerClient = ContractRouterClient<OwnerContract>;
