import { clearTextKind } from '../../probes/kit/clear-text.ts';
import { checkKeyKind } from '../../probes/kit/key-kind.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeStore } from '../../probes/kit/s3-probe.ts';
import { errors } from './errors.ts';
import { noteVersioning } from './versioning.ts';

/** Lists one object of the bucket, or all buckets, of a server of one's own. */
export const minio: ProviderModule = {
  id: 'minio',
  errors,
  probe: async (context) => {
    const { endpoint: typed = '', accessKeyId = '', secretAccessKey = '', bucket = null } = context.fields;
    const { region = 'us-east-1', ca } = context.fields;
    const endpoint = new URL(typed);
    await checkKeyKind(context, clearTextKind(endpoint));
    const store = {
      key: { accessKeyId, secretAccessKey },
      region,
      bucket,
      endpoint,
      // Names below the server's own seldom lead anywhere.
      pathStyle: true,
      ca: ca === undefined ? [] : [ca],
    };
    await probeStore(context, store, false);
    if (bucket !== null) await noteVersioning(context, store);
  },
};
