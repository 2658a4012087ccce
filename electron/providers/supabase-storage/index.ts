import { z } from 'zod';
import { apiUrl } from '../../probes/kit/api-request.ts';
import { tryMarker } from '../../probes/kit/marker-test.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest, probeRestFurther } from '../../probes/kit/rest-probe.ts';
import { isServerKey, supabaseHeaders, withSupabaseKey } from '../../probes/kit/supabase-key.ts';
import { errors } from './errors.ts';
import { storageMarker } from './storage-marker.ts';

const bucketList = z.array(
  z.object({
    id: z.string().max(200),
    name: z.string().max(200),
    public: z.boolean().optional(),
    file_size_limit: z.number().nullish(),
  }),
);
type Buckets = z.infer<typeof bucketList>;

/** Lists the buckets, which also judges the key. */
async function listBuckets(context: ProbeContext): Promise<Buckets> {
  const json = await probeRest(context, {
    request: (fields) => ({
      method: 'GET',
      url: apiUrl(fields.url ?? '', '/storage/v1/bucket'),
      headers: supabaseHeaders(fields),
    }),
    facts: (list) => {
      const known = bucketList.safeParse(list).data;
      return known === undefined ? null : { buckets: known.length, bucketNames: known.map(({ name }) => name) };
    },
  });
  return bucketList.parse(json);
}

/** Rules of the database hide all buckets from a key that is no server's: an empty list proves nothing then. */
async function requireServerKey({ stage, fields }: ProbeContext, buckets: Buckets): Promise<void> {
  if (buckets.length > 0 || isServerKey(fields.serviceKey ?? '')) return;
  await stage('permission', async () => {
    throw new ProbeStop({ cause: 'PERM_SCOPE', confidence: 'likely', proven: true });
  });
}

/** Of a bucket that is not there Storage lists nothing, as of an empty one: the list of buckets must name it. */
async function requireBucket(context: ProbeContext, buckets: Buckets, bucket: string): Promise<void> {
  const found = buckets.find(({ id, name }) => id === bucket || name === bucket);
  await context.stage('permission', async ({ note }) => {
    note({ bucket });
    if (found === undefined) {
      note({ field: 'bucket' });
      throw new ProbeStop({ cause: 'NOT_FOUND_TARGET', confidence: 'sure', proven: true });
    }
    const { public: isPublic, file_size_limit: fileSizeLimit } = found;
    note({ bucketExists: true, ...(isPublic !== undefined && { public: isPublic }) });
    if (typeof fileSizeLimit === 'number') note({ fileSizeLimit });
  });
  await probeRestFurther(context, {
    request: (fields) => ({
      method: 'POST',
      url: apiUrl(fields.url ?? '', `/storage/v1/object/list/${encodeURIComponent(bucket)}`),
      headers: { ...supabaseHeaders(fields), 'content-type': 'application/json' },
      body: JSON.stringify({ prefix: '', limit: 1, offset: 0, sortBy: { column: 'name', order: 'asc' } }),
    }),
    facts: (list) => (Array.isArray(list) ? {} : null),
  });
}

/** Lists the buckets and one object of the bucket that is named. */
export const supabaseStorage: ProviderModule = {
  id: 'supabase-storage',
  errors,
  probe: async (context) => {
    const project = await withSupabaseKey(context);
    const buckets = await listBuckets(project);
    await requireServerKey(project, buckets);
    const { bucket } = context.fields;
    if (bucket === undefined) return;
    await requireBucket(project, buckets, bucket);
    if (context.thorough) await tryMarker(project, storageMarker(project, bucket), true);
  },
};
