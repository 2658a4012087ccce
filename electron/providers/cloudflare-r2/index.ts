import { withNamedHost } from '../../probes/kit/named-host.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeStore } from '../../probes/kit/s3-probe.ts';
import { errors } from './errors.ts';

/** Lists one object of the bucket, or all buckets: the account is the host's name. */
export const cloudflareR2: ProviderModule = {
  id: 'cloudflare-r2',
  errors,
  probe: async (context) => {
    const { accountId = '', accessKeyId = '', secretAccessKey = '', bucket = null } = context.fields;
    const { jurisdiction, region = 'auto' } = context.fields;
    const account = jurisdiction === undefined ? accountId : `${accountId}.${jurisdiction}`;
    const store = {
      key: { accessKeyId, secretAccessKey },
      region,
      bucket,
      endpoint: new URL(`https://${account}.r2.cloudflarestorage.com`),
      pathStyle: true,
      ca: [],
    };
    await probeStore(withNamedHost(context), store, false);
  },
};
