import { z } from 'zod';
import type { FieldValues } from '../../../shared/model/credential.ts';
import { apiUrl, bearer } from '../../probes/kit/api-request.ts';
import type { HttpAnswer } from '../../probes/kit/http.ts';
import { checkKeyKind } from '../../probes/kit/key-kind.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRest, type RestProbe } from '../../probes/kit/rest-probe.ts';
import { noteExpiry } from '../../probes/kit/token-expiry.ts';
import { errors } from './errors.ts';
import { tokenKindOf } from './token-kind.ts';

const account = z.object({ login: z.string().max(100) });
const installation = z.object({ total_count: z.number() });

/** What GitHub tells of a token beside its answers. */
type TokenHeaders = {
  /** Null of tokens without scopes: fine-grained ones, and those of apps. */
  readonly scopes: readonly string[] | null;
  /** When it ends, ms since 1970, or NaN. */
  readonly expiresAt: number;
};

function readHeaders({ headers }: HttpAnswer): TokenHeaders {
  const { 'x-oauth-scopes': scopes, 'github-authentication-token-expiration': expires } = headers;
  const named = typeof scopes === 'string' ? scopes.split(',').map((one) => one.trim()) : null;
  return { scopes: named?.filter((one) => one !== '') ?? null, expiresAt: Date.parse(String(expires ?? '')) };
}

/** Scopes of which each leads to repositories. */
const repositoryScopes = ['repo', 'public_repo'];

const judgeToken = ({ stage, now }: ProbeContext, { scopes, expiresAt }: TokenHeaders): Promise<void> =>
  stage('permission', async (notes) => {
    noteExpiry(notes, expiresAt, now());
    if (scopes === null) return;
    notes.note({ scopes: [...scopes] });
    if (scopes.some((scope) => repositoryScopes.includes(scope))) return;
    throw new ProbeStop({ cause: 'PERM_SCOPE', confidence: 'likely', proven: true });
  });

const request =
  (path: string): RestProbe['request'] =>
  ({ baseUrl = 'https://api.github.com', token }: FieldValues) => ({
    method: 'GET',
    url: apiUrl(baseUrl, path),
    headers: { ...bearer(token), accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' },
  });

/** An installation is no user: what it has are repositories. */
const questionFor = (token: string): Pick<RestProbe, 'request' | 'facts'> =>
  token.startsWith('ghs_')
    ? {
        request: request('/installation/repositories?per_page=1'),
        facts: (json) => {
          const found = installation.safeParse(json).data;
          return found === undefined ? null : { repositories: found.total_count };
        },
      }
    : { request: request('/user'), facts: (json) => account.safeParse(json).data ?? null };

/** Reads whose token it is, and from the answer's headers its scopes, its end and what is left of its rate. */
export const github: ProviderModule = {
  id: 'github',
  errors,
  probe: async (context) => {
    const { token = '' } = context.fields;
    await checkKeyKind(context, tokenKindOf(token));
    const question = questionFor(token);
    let headers: TokenHeaders = { scopes: null, expiresAt: Number.NaN };
    await probeRest(context, {
      ...question,
      facts: (json, answer) => {
        headers = readHeaders(answer);
        return question.facts(json, answer);
      },
    });
    await judgeToken(context, headers);
  },
};
