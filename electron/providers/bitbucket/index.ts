import { z } from 'zod';
import { apiUrl } from '../../probes/kit/api-request.ts';
import type { HttpAnswer } from '../../probes/kit/http.ts';
import { checkKeyKind } from '../../probes/kit/key-kind.ts';
import type { ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest, probeRestFurther, type RestProbe } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';
import { isAccessToken, loginHeaders, loginKindOf } from './login.ts';

const account = z.object({ display_name: z.string().max(200), account_id: z.string().max(100).nullish() });
const repositories = z.object({
  values: z.array(z.object({ full_name: z.string().max(200) })),
  size: z.number().nullish(),
});

const request =
  (path: string): RestProbe['request'] =>
  (fields) => ({ method: 'GET', url: apiUrl('https://api.bitbucket.org/2.0', path), headers: loginHeaders(fields) });

/** Not every kind of token is told its scopes. */
const scopesOf = ({ headers }: HttpAnswer): readonly string[] =>
  String(headers['x-oauth-scopes'] ?? '')
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '');

const whoAmI: RestProbe = {
  request: request('/user'),
  facts: (json, answer) => {
    const found = account.safeParse(json).data;
    if (found === undefined) return null;
    const scopes = scopesOf(answer);
    return { user: found.display_name, ...(scopes.length > 0 && { scopes: [...scopes] }) };
  },
};

const readRepositories = (workspace: string): RestProbe => ({
  request: request(`/repositories/${encodeURIComponent(workspace)}?pagelen=1`),
  facts: (json) => {
    const found = repositories.safeParse(json).data;
    if (found === undefined) return null;
    return typeof found.size === 'number' ? { repositories: found.size } : {};
  },
});

/** Reads whose token it is and, where a workspace is named, one of its repositories: an access token has only those. */
export const bitbucket: ProviderModule = {
  id: 'bitbucket',
  errors,
  probe: async (context) => {
    const { workspace } = context.fields;
    await checkKeyKind(context, loginKindOf(context.fields));
    if (isAccessToken(context.fields)) {
      await probeRest(context, readRepositories(workspace ?? ''));
      return;
    }
    await probeRest(context, whoAmI);
    if (workspace !== undefined) await probeRestFurther(context, readRepositories(workspace));
  },
};
