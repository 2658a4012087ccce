import { endpointOf } from './endpoint.ts';
import { sendHttp } from './http.ts';
import type { Marker, Rights } from './marker.ts';
import type { StopDetails } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';

/** What became of a marker. A stop that is no missing right says why it could not be deleted. */
export type Removed = {
  readonly facts: Pick<Rights, 'canDelete'> & { readonly markerDeleted?: boolean; readonly markerLeft?: string };
  readonly stop: StopDetails | null;
};

const ask = (context: ProbeContext, marker: Marker, version: string | null): Promise<StopDetails | null> =>
  context.tidyUp(async ({ connect, signal }) => {
    const request = marker.remove(version);
    const { socket } = await connect({ ...endpointOf(request.url), ca: marker.ca });
    return marker.judge(await sendHttp(socket, request, signal));
  });

/** Nobody answered: it may be gone, and it may not. */
const unheard: StopDetails = { cause: 'TIMEOUT', confidence: 'likely', stage: 'permission', proven: true };

/** Asks again where an answer was lost: deleting twice does no harm. */
const askTwice = (context: ProbeContext, marker: Marker, version: string | null): Promise<StopDetails | null> =>
  ask(context, marker, version)
    .catch(() => ask(context, marker, version))
    .catch(() => unheard);

/**
 * Deletes a marker, also where the test was cancelled meanwhile. Never throws: what could not be deleted is named.
 *
 * In a bucket that keeps versions only deleting the version takes it away; without that right it is at least hidden.
 */
export async function removeMarker(context: ProbeContext, marker: Marker, version: string | null): Promise<Removed> {
  const stop = await askTwice(context, marker, version);
  if (stop === null) return { facts: { canDelete: true, markerDeleted: true }, stop: null };
  const markerLeft = marker.name;
  if (stop.cause !== 'PERM_SCOPE') return { facts: { markerLeft }, stop };
  const hidden = version === null ? stop : await askTwice(context, marker, null);
  return { facts: { canDelete: hidden === null, markerLeft }, stop: null };
}
