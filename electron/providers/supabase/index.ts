import { z } from 'zod';
import { apiUrl } from '../../probes/kit/api-request.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest } from '../../probes/kit/rest-probe.ts';
import { supabaseHeaders, withSupabaseKey } from '../../probes/kit/supabase-key.ts';
import { errors } from './errors.ts';

/** May hold a user of the project: nothing of it is shown. */
const userList = z.object({ users: z.array(z.unknown()) });

/** Asks for one user as only a server may. */
export const supabase: ProviderModule = {
  id: 'supabase',
  errors,
  probe: async (context) => {
    await probeRest(await withSupabaseKey(context), {
      request: (fields) => ({
        method: 'GET',
        url: apiUrl(fields.url ?? '', '/auth/v1/admin/users?page=1&per_page=1'),
        headers: supabaseHeaders(fields),
      }),
      facts: (json) => (userList.safeParse(json).success ? {} : null),
    });
  },
};
