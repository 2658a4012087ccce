import { createHash } from 'node:crypto';
import { afterAcceptance, keepAcceptance } from './after-acceptance.ts';
import { type Marker, markerContent, markerName } from './marker.ts';
import { tryMarker } from './marker-test.ts';
import { ProbeStop } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';
import { judgeXml, withXml, type XmlAnswer } from './s3-answer.ts';
import { askStore } from './s3-ask.ts';
import { type S3Store, s3Request } from './s3-request.ts';
import { findElement } from './xml.ts';

/** What a list shows: buckets by name, or that the one named is there. */
function listFacts({ bucket, region }: S3Store, { xml, truncated, headers }: XmlAnswer) {
  const { server } = headers;
  const known = { region, ...(typeof server === 'string' && { server: server.slice(0, 60) }) };
  if (bucket !== null) return { ...known, bucket, bucketExists: true };
  const buckets = (xml === null ? null : findElement(xml, 'Buckets'))?.children.filter(({ name }) => name === 'Bucket');
  return { ...known, buckets: buckets?.length ?? 0, ...(truncated && { listCut: true }) };
}

/** HEAD would do, but its refusals have no body to say why. */
async function list(context: ProbeContext, store: S3Store, stage: 'auth' | 'permission'): Promise<void> {
  const answer = await askStore(
    context,
    store,
    store.bucket === null
      ? { method: 'GET', stage, roots: ['ListAllMyBucketsResult'] }
      : { method: 'GET', query: { 'list-type': '2', 'max-keys': '1' }, stage, roots: ['ListBucketResult'] },
  );
  await context.stage(stage, async ({ note }) => note(listFacts(store, answer)));
}

const causeOf = (error: unknown) => (error instanceof ProbeStop ? error.details.cause : null);

/** A bucket nobody knows says nothing of the key: the list of all buckets, or the refusal to give it, does. */
async function judgeKeyAlone(context: ProbeContext, store: S3Store, missing: ProbeStop): Promise<never> {
  const { endpoint, key, region, ca } = store;
  const all: S3Store = { endpoint, key, region, ca, bucket: null, pathStyle: true };
  await list(context, all, 'auth').catch((error: unknown) => {
    if (causeOf(error) !== 'PERM_SCOPE') throw error;
  });
  return await context.stage('permission', async ({ note }) => {
    note({ field: 'bucket' });
    throw new ProbeStop({ ...missing.details, stage: 'permission', proven: true });
  });
}

/** Lists as the question that shows whether the store accepts the key at all. */
async function listFirst(context: ProbeContext, store: S3Store): Promise<void> {
  try {
    await list(context, store, 'auth');
  } catch (error) {
    if (!(error instanceof ProbeStop) || causeOf(error) !== 'NOT_FOUND_TARGET' || store.bucket === null) throw error;
    // A host that is gone is no bucket.
    if (error.details.stage === 'dns') throw error;
    await judgeKeyAlone(context, store, error);
  }
}

const listFurther = (context: ProbeContext, store: S3Store): Promise<void> =>
  keepAcceptance(() =>
    list(context, store, 'permission').catch((error: unknown) => {
      throw error instanceof ProbeStop && error.details.stage !== undefined
        ? new ProbeStop(afterAcceptance(error.details))
        : error;
    }),
  );

function markerOf(context: ProbeContext, store: S3Store): Marker {
  const word = createHash('sha256').update(store.key.accessKeyId).digest('hex').slice(0, 8);
  const name = markerName(context.now(), word);
  const sign = (question: Omit<Parameters<typeof s3Request>[1], 'object'>) =>
    s3Request(store, { ...question, object: name }, context.now());
  return {
    name,
    content: markerContent,
    ca: store.ca,
    put: () => sign({ method: 'PUT', body: markerContent }),
    get: () => sign({ method: 'GET' }),
    remove: (version) => sign({ method: 'DELETE', ...(version !== null && { query: { versionId: version } }) }),
    judge: (answer) => judgeXml(withXml(answer), { errors: context.errors, now: context.now(), roots: [] }),
  };
}

/**
 * Shows whether a key may use a store: lists one object of its bucket, or its buckets; thoroughly, writes, reads and
 * deletes a marker as well. `accepted`: another service of the vendor's already accepted the key.
 */
export async function probeStore(context: ProbeContext, store: S3Store, accepted: boolean): Promise<void> {
  const goesOn = context.thorough && store.bucket !== null;
  const canList = await (accepted ? listFurther : listFirst)(context, store).then(
    () => true,
    (error: unknown) => {
      // A key that may only write is worth the rest of the test.
      if (!goesOn || causeOf(error) !== 'PERM_SCOPE') throw error;
      return false;
    },
  );
  if (goesOn) await tryMarker(context, markerOf(context, store), canList);
}
