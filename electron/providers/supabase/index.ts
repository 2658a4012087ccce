import { z } from 'zod';
import type { FieldValues } from '../../../shared/model/credential.ts';
import { apiUrl, bearer } from '../../probes/kit/api-request.ts';
import { checkKeyKind } from '../../probes/kit/key-kind.ts';
import { withNamedHost } from '../../probes/kit/named-host.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';
import { claimsOf, keyKindOf, projectOf } from './service-key.ts';

/** May hold a user of the project: nothing of it is shown. */
const userList = z.object({ users: z.array(z.unknown()) });

/** A secret key in Authorization is refused as a bad token; a legacy key is one, and belongs into both. */
const headersOf = ({ serviceKey = '' }: FieldValues): Readonly<Record<string, string>> => ({
  apikey: serviceKey,
  ...(claimsOf(serviceKey) !== null && bearer(serviceKey)),
});

/** A hosted project's name is gone when the project is paused or deleted. */
const withProject = (context: ProbeContext, url: URL): ProbeContext =>
  projectOf(url) === null ? context : withNamedHost(context);

/** Asks for one user as only a server may. */
export const supabase: ProviderModule = {
  id: 'supabase',
  errors,
  probe: async (context) => {
    const { url: base = '', serviceKey = '' } = context.fields;
    const url = apiUrl(base, '/auth/v1/admin/users?page=1&per_page=1');
    await checkKeyKind(context, keyKindOf(serviceKey, url, context.now()));
    await probeRest(withProject(context, url), {
      request: (fields) => ({ method: 'GET', url, headers: headersOf(fields) }),
      facts: (json) => (userList.safeParse(json).success ? {} : null),
    });
  },
};
