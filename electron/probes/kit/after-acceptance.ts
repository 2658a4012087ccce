import { ProbeStop, type StopDetails } from './probe-stop.ts';

/**
 * What a vendor's second answer says of a key its first accepted: a failure is the second question's, not the key's.
 *
 * A refusal after an acceptance leaves open which of the two is true.
 */
export function afterAcceptance(stop: StopDetails): StopDetails {
  if (stop.cause.startsWith('AUTH_')) return { cause: 'UNKNOWN', confidence: 'guess', stage: 'permission' };
  const cause = stop.cause === 'NOT_OUR_SERVICE' ? 'PROBE_OUTDATED' : stop.cause;
  return { ...stop, cause, stage: stop.stage === 'quota' ? 'quota' : 'permission', proven: true };
}

/** Runs a second question so that a network that fails only now does not take back that the key was accepted. */
export async function keepAcceptance<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ProbeStop) || error.details.stage !== undefined) throw error;
    throw new ProbeStop({ ...error.details, stage: 'permission', proven: true });
  }
}
