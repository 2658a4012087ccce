import type { Capabilities } from '../../shared/contract/app.ts';
import type { Origin } from '../../shared/model/member.ts';

/**
 * One window, browser tab or CLI call. Made by the host, never by input; unlocked belongs to it.
 *
 * The engine keeps what it knows of a session under its id and forgets it on `close`.
 */
export type SessionSeed = {
  readonly id: string;
  readonly origin: Extract<Origin, 'window' | 'cli'>;
  readonly capabilities: Capabilities;
  /** Whether idle time locks it. A CLI call and `serve` on their own do not idle. */
  readonly autoLocks: boolean;
};
