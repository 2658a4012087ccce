import type { Cause } from '../../shared/errors/causes.ts';
import type { Facts, StageName, StageState } from '../../shared/model/test-result.ts';
import type { Clock } from '../ports/clock.ts';
import { DeadlinePassed, withDeadline } from './deadline.ts';
import { ProbeStop } from './kit/probe-stop.ts';
import type { ProbeContext, StageNotes } from './kit/provider-module.ts';
import { type StageLog, startWatch } from './stage-log.ts';
import { transportCause } from './transport-errors.ts';

/** How long each stage may take, ms (providers.md section 3); the whole test has its own deadline. */
const deadlines: Readonly<Record<StageName, number>> = {
  // A private key's file says how long its passphrase must be stretched, and others may be in front of it.
  format: 20_000,
  route: 5_000,
  dns: 3_000,
  tcp: 5_000,
  tls: 5_000,
  auth: 10_000,
  permission: 10_000,
  quota: 10_000,
};

/** What a stage that got no answer in time means. */
const silentCause: Readonly<Partial<Record<StageName, Cause>>> = {
  dns: 'DNS_TIMEOUT',
  tcp: 'TCP_TIMEOUT',
  // A server that does not speak TLS swallows the greeting and waits for more.
  tls: 'TLS_PROTOCOL',
};

/** Shown as a warning: the key is fine, something passing or partial is not. */
const warnings: ReadonlySet<Cause> = new Set(['PERM_SCOPE', 'RATE_LIMIT', 'PROBE_OUTDATED']);

type Ending = { readonly name: StageName; readonly silent: Cause; readonly signal: AbortSignal };

/** The cause of whatever ended a stage. Rethrows what is neither the network's nor the probe's word: a fault of ours. */
function toStop(error: unknown, { name, silent, signal }: Ending): ProbeStop {
  if (error instanceof ProbeStop) return error;
  if (error instanceof DeadlinePassed) return new ProbeStop({ cause: silent, confidence: 'likely' });
  if (signal.aborted) return new ProbeStop({ cause: 'CANCELLED', confidence: 'sure' });
  const cause = transportCause(error, name);
  if (cause === null) throw error;
  return new ProbeStop({ cause, confidence: cause === 'UNKNOWN' ? 'guess' : 'sure' });
}

const stateOf = ({ details: { isOpen, proven, cause } }: ProbeStop): StageState =>
  isOpen === true || (proven === true && warnings.has(cause)) ? 'warn' : 'fail';

/** State of the stage whose answer told of a later one: it passed, unless nobody looked at the key before answering. */
const stateBefore = ({ details }: ProbeStop): StageState => (details.proven === true ? 'pass' : 'warn');

/** Makes the `stage` of a probe's context: deadline, stopwatch, facts, and causes for whatever goes wrong. */
export function createStageRunner(world: {
  readonly clock: Clock;
  readonly log: StageLog;
  readonly signal: AbortSignal;
  readonly onStart: (name: StageName) => void;
}): ProbeContext['stage'] {
  return async (name, run) => {
    const watch = startWatch(world.clock);
    let facts: Facts = {};
    let state: StageState = 'pass';
    let silent = silentCause[name] ?? 'TIMEOUT';
    const notes: Omit<StageNotes, 'signal'> = {
      note: (more) => {
        facts = { ...facts, ...more };
      },
      warn: () => {
        state = 'warn';
      },
      silence: (cause) => {
        silent = cause;
      },
    };
    world.onStart(name);
    try {
      return await withDeadline({ clock: world.clock, signal: world.signal, ms: deadlines[name] }, (signal) =>
        run({ ...notes, signal }),
      );
    } catch (error) {
      const stop = toStop(error, { name, silent, signal: world.signal });
      const told = stop.details.stage ?? name;
      state = told === name ? stateOf(stop) : stateBefore(stop);
      if (told !== name) world.log.end(told, { state: stateOf(stop), ms: 0, facts: {} });
      throw stop;
    } finally {
      world.log.end(name, { state, ms: watch(), facts });
    }
  };
}
