import { afterAcceptance, keepAcceptance } from './after-acceptance.ts';
import { endpointOf } from './endpoint.ts';
import { type HttpAnswer, type HttpRequest, sendHttp } from './http.ts';
import type { Marker, Rights } from './marker.ts';
import { ProbeStop, type StopDetails } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';
import { removeMarker } from './remove-marker.ts';

/** How far writing and reading came. */
type Written = { readonly rights: Rights; readonly version: string | null; readonly mayExist: boolean };

const versionOf = ({ headers }: HttpAnswer): string | null => {
  const version = headers['x-amz-version-id'];
  return typeof version === 'string' && version !== 'null' ? version : null;
};

/** Sends one request of the marker's as part of the permission stage. */
async function send(
  context: ProbeContext,
  { ca, name }: Marker,
  { request, onSend }: { readonly request: () => HttpRequest; readonly onSend?: () => void },
): Promise<HttpAnswer> {
  const { socket } = await context.connect({ ...endpointOf(request().url), ca });
  return await context.stage('permission', async ({ note, signal }) => {
    note({ marker: name });
    onSend?.();
    return await sendHttp(socket, request(), signal);
  });
}

/** Whether the key may: denied is an answer, anything else that is wrong ends the test. */
function isAllowed(stop: StopDetails | null): boolean {
  if (stop !== null && stop.cause !== 'PERM_SCOPE') throw new ProbeStop(afterAcceptance(stop));
  return stop === null;
}

/** What reading shows of the right to: an object that is not there is missed only by those who may read and list. */
function readRight(marker: Marker, answer: HttpAnswer, { canList, canPut }: Rights): Pick<Rights, 'canGet'> {
  if (canPut !== true && answer.status === 404) return { canGet: true };
  const canGet = isAllowed(marker.judge(answer));
  if (canPut !== true) return canList ? { canGet } : {};
  return { canGet: canGet && answer.text === marker.content };
}

async function writeAndRead(
  context: ProbeContext,
  marker: Marker,
  { canList, onWritten }: { readonly canList: boolean; readonly onWritten: (written: Written) => void },
): Promise<void> {
  const kept = await send(context, marker, {
    request: marker.put,
    // A store that does not answer may have kept it all the same.
    onSend: () => onWritten({ rights: { canList }, version: null, mayExist: true }),
  });
  const stop = marker.judge(kept);
  const version = versionOf(kept);
  onWritten({ rights: { canList }, version, mayExist: stop === null || kept.status >= 500 });
  const rights = { canList, canPut: isAllowed(stop) };
  onWritten({ rights, version, mayExist: rights.canPut });
  const read = await send(context, marker, { request: marker.get });
  onWritten({ rights: { ...rights, ...readRight(marker, read, rights) }, version, mayExist: rights.canPut });
}

const isShort = ({ canList, canPut, canGet, canDelete }: Rights): boolean =>
  [canList, canPut, canGet, canDelete].some((can) => can !== true);

/**
 * Writes a marker into the bucket, reads it back and deletes it, whatever happens in between; shows which rights the key
 * has, and the marker's name where it may still be there. The user agreed to it.
 */
export async function tryMarker(context: ProbeContext, marker: Marker, canList: boolean): Promise<void> {
  let written: Written = { rights: { canList }, version: null, mayExist: false };
  const onWritten = (now: Written) => {
    written = now;
  };
  await keepAcceptance(async () => {
    let failure: Error | null = null;
    try {
      await writeAndRead(context, marker, { canList, onWritten });
    } catch (error) {
      // Whatever a probe throws is an Error: a stop, or a fault of ours.
      failure = error instanceof Error ? error : new Error(String(error));
    }
    const { rights, version, mayExist } = written;
    const removed = mayExist ? await removeMarker(context, marker, version) : { facts: {}, stop: null };
    await context.stage('permission', async ({ note }) => {
      note({ ...rights, ...(version !== null && { versioning: true }), ...removed.facts });
      if (failure !== null) throw failure;
      if (removed.stop !== null) throw new ProbeStop(afterAcceptance(removed.stop));
      if (isShort({ ...rights, ...removed.facts }))
        throw new ProbeStop({ cause: 'PERM_SCOPE', confidence: 'sure', proven: true });
    });
  });
}
