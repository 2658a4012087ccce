import { z } from 'zod';
import type { FieldValues } from '../../../shared/model/credential.ts';
import { apiUrl } from '../../probes/kit/api-request.ts';
import { checkKeyKind, type KeyKind } from '../../probes/kit/key-kind.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest, type RestProbe } from '../../probes/kit/rest-probe.ts';
import { noteExpiry } from '../../probes/kit/token-expiry.ts';
import { errors } from './errors.ts';

const tokenInfo = z.object({
  name: z.string().max(255),
  scopes: z.array(z.string().max(60)),
  active: z.boolean(),
  revoked: z.boolean().nullish(),
  /** A day, or null for one that never ends. */
  expires_at: z.string().max(40).nullish(),
});
type TokenInfo = z.infer<typeof tokenInfo>;

const account = z.object({ username: z.string().max(255) });

/** Tokens of machines, which the API does not take. A server of one's own may have prefixes of its own. */
const foreign: readonly (readonly [prefix: string, kind: string])[] = [
  ['gldt-', 'deploy'],
  ['glrt-', 'runner'],
  ['glptt-', 'pipelineTrigger'],
];

function tokenKindOf(token: string): KeyKind {
  const kind = foreign.find(([prefix]) => token.startsWith(prefix))?.[1];
  return kind === undefined ? { facts: {} } : { facts: { tokenKind: kind }, cause: 'FMT_PREFIX' };
}

const request =
  (path: string): RestProbe['request'] =>
  ({ baseUrl = 'https://gitlab.com', token = '' }: FieldValues) => ({
    method: 'GET',
    url: apiUrl(baseUrl.replace(/\/api\/v4\/?$/, ''), path),
    headers: { 'private-token': token },
  });

const isUnknownPath = (error: unknown): boolean =>
  error instanceof ProbeStop && error.details.cause === 'NOT_FOUND_TARGET';

/** A GitLab that is too old to tell of tokens still tells whose it is. */
async function askTheOldWay(context: ProbeContext): Promise<null> {
  await probeRest(context, {
    request: request('/api/v4/user'),
    facts: (json) => account.safeParse(json).data ?? null,
  });
  return null;
}

async function readToken(context: ProbeContext): Promise<TokenInfo | null> {
  try {
    const answer = await probeRest(context, {
      request: request('/api/v4/personal_access_tokens/self'),
      facts: (json) => {
        const info = tokenInfo.safeParse(json).data;
        return info === undefined ? null : { tokenName: info.name.slice(0, 200) };
      },
    });
    return tokenInfo.parse(answer);
  } catch (error) {
    if (isUnknownPath(error)) return await askTheOldWay(context);
    throw error;
  }
}

/** Scopes of which each leads to repositories, by the API or by git itself. */
const repositoryScopes = ['api', 'read_api', 'read_repository', 'write_repository'];

async function judgeToken({ stage, now }: ProbeContext, info: TokenInfo): Promise<void> {
  if (info.revoked === true || !info.active) {
    await stage('auth', async () => {
      throw new ProbeStop({ cause: info.revoked === true ? 'AUTH_REVOKED' : 'AUTH_EXPIRED', confidence: 'sure' });
    });
  }
  await stage('permission', async (notes) => {
    notes.note({ scopes: info.scopes });
    noteExpiry(notes, Date.parse(info.expires_at ?? ''), now());
    if (info.scopes.some((scope) => repositoryScopes.includes(scope))) return;
    throw new ProbeStop({ cause: 'PERM_SCOPE', confidence: 'sure', proven: true });
  });
}

/** Reads what the token says of itself: its scopes and its end. */
export const gitlab: ProviderModule = {
  id: 'gitlab',
  errors,
  probe: async (context) => {
    const { token = '' } = context.fields;
    await checkKeyKind(context, tokenKindOf(token));
    const info = await readToken(context);
    if (info !== null) await judgeToken(context, info);
  },
};
