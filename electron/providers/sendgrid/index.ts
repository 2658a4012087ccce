import { z } from 'zod';
import type { FieldValues } from '../../../shared/model/credential.ts';
import { apiUrl, bearer } from '../../probes/kit/api-request.ts';
import type { HttpRequest } from '../../probes/kit/http.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext, ProviderModule } from '../../probes/kit/provider-module.ts';
import { probeRestIfAllowed } from '../../probes/kit/rest-if-allowed.ts';
import { probeRest } from '../../probes/kit/rest-probe.ts';
import { errors } from './errors.ts';

const keyScopes = z.object({ scopes: z.array(z.string().max(200)) });
const domains = z.array(z.object({ domain: z.string().max(253), valid: z.boolean() }));
const credits = z.object({
  remain: z.number(),
  total: z.number(),
  reset_frequency: z.string().max(40).nullish(),
});

const base = (region: string | undefined): string =>
  region === 'eu' ? 'https://api.eu.sendgrid.com' : 'https://api.sendgrid.com';

const get =
  (path: string) =>
  ({ region, apiKey }: FieldValues): HttpRequest => ({
    method: 'GET',
    url: apiUrl(base(region), path),
    headers: bearer(apiKey),
  });

/** Every key may read its own scopes; one that may not send mail is good for something else. */
const requireSending = ({ stage }: ProbeContext, scopes: readonly string[]): Promise<void> =>
  stage('permission', async ({ note }) => {
    note({ maySend: scopes.includes('mail.send') });
    if (scopes.includes('mail.send')) return;
    throw new ProbeStop({ cause: 'PERM_SCOPE', confidence: 'sure', proven: true });
  });

const showDomains = (context: ProbeContext): Promise<unknown> =>
  probeRestIfAllowed(context, {
    request: get('/v3/whitelabel/domains?limit=50'),
    facts: (json) => {
      const found = domains.safeParse(json).data;
      if (found === undefined) return null;
      const verified = found.filter(({ valid }) => valid).map(({ domain }) => domain);
      return { domains: found.length, verifiedDomains: verified };
    },
  });

async function requireCredits(context: ProbeContext): Promise<void> {
  const answer = await probeRestIfAllowed(context, {
    request: get('/v3/user/credits'),
    facts: (json) => (credits.safeParse(json).success ? {} : null),
  });
  const left = credits.safeParse(answer).data;
  if (left === undefined) return;
  await context.stage('quota', async ({ note }) => {
    const { remain, total, reset_frequency: resets } = left;
    note({ creditsLeft: remain, creditsTotal: total, ...(typeof resets === 'string' && { creditsReset: resets }) });
    if (remain <= 0) throw new ProbeStop({ cause: 'QUOTA_CREDIT', confidence: 'likely', proven: true });
  });
}

/** Reads the key's scopes, and what they allow to be read: its domains and what is left to send. */
export const sendgrid: ProviderModule = {
  id: 'sendgrid',
  errors,
  probe: async (context) => {
    const answer = await probeRest(context, {
      request: get('/v3/scopes'),
      facts: (json) => keyScopes.safeParse(json).data ?? null,
    });
    const { scopes } = keyScopes.parse(answer);
    await requireSending(context, scopes);
    if (scopes.includes('whitelabel.read')) await showDomains(context);
    if (scopes.includes('user.credits.read')) await requireCredits(context);
  },
};
