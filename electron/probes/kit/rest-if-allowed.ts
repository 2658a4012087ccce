import { ProbeStop } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';
import { probeRestFurther, type RestProbe } from './rest-probe.ts';

/**
 * Asks something more that not every good key may know: null where the vendor says that this one may not.
 *
 * The key does its job without it.
 */
export async function probeRestIfAllowed(context: ProbeContext, probe: RestProbe): Promise<unknown> {
  try {
    return await probeRestFurther(context, probe);
  } catch (error) {
    if (error instanceof ProbeStop && error.details.cause === 'PERM_SCOPE') return null;
    throw error;
  }
}
