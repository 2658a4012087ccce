import { checkKeyKind } from '../../probes/kit/key-kind.ts';
import { withNamedHost } from '../../probes/kit/named-host.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeStore } from '../../probes/kit/s3-probe.ts';
import { requireIdentity } from './caller-identity.ts';
import { errors } from './errors.ts';
import { keyPairKind, signingKeyOf } from './key-pair.ts';

/** Every region has hosts of its own; China's are under another domain. */
const domainOf = (region: string): string => `${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;

/** STS says whose key it is; S3, whether it may use the bucket. */
export const awsS3: ProviderModule = {
  id: 'aws-s3',
  errors,
  probe: async (context) => {
    const { region = '', bucket = null } = context.fields;
    await checkKeyKind(context, keyPairKind(context.fields));
    const key = signingKeyOf(context.fields);
    // A region nobody knows has no host.
    const named = withNamedHost(context);
    await requireIdentity(named, { host: `sts.${domainOf(region)}`, key, region });
    const store = {
      key,
      region,
      bucket,
      endpoint: new URL(`https://s3.${domainOf(region)}`),
      // The certificate covers one label before the region's host.
      pathStyle: bucket?.includes('.') ?? true,
      ca: [],
    };
    await probeStore(named, store, true);
  },
};
