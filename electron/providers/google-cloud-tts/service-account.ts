import { createSign } from 'node:crypto';
import { z } from 'zod';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext } from '../../probes/kit/provider-module.ts';
import { probeRest } from '../../probes/kit/rest-probe.ts';

/** The one place an account's signature is sent to, whatever its file says. */
const tokenUrl = 'https://oauth2.googleapis.com/token';
const scope = 'https://www.googleapis.com/auth/cloud-platform';
const tokenLifeSeconds = 300;

const account = z.object({
  type: z.literal('service_account'),
  project_id: z.string().min(1).max(100),
  client_email: z.string().min(3).max(300),
  private_key: z.string().includes('PRIVATE KEY'),
  private_key_id: z.string().max(100).optional(),
});
type Account = z.infer<typeof account>;

const token = z.object({ access_token: z.string().min(1).max(8_000) });

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A statement of the account about itself, signed, good for five minutes (RFC 7523). */
function signAssertion({ client_email: email, private_key: key, private_key_id: kid }: Account, now: number): string {
  const issuedAt = Math.floor(now / 1000);
  const claims = { iss: email, scope, aud: tokenUrl, iat: issuedAt, exp: issuedAt + tokenLifeSeconds };
  const head = { alg: 'RS256', typ: 'JWT', ...(kid !== undefined && { kid }) };
  const said = `${encoded(head)}.${encoded(claims)}`;
  return `${said}.${createSign('RSA-SHA256').update(said).sign(key, 'base64url')}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The file's account and its signature; null where the file is none, or its key cannot sign. */
function readFile(text: string, now: number): { readonly account: Account; readonly assertion: string } | null {
  const known = account.safeParse(parsed(text)).data;
  if (known === undefined) return null;
  try {
    return { account: known, assertion: signAssertion(known, now) };
  } catch {
    return null;
  }
}

/** Trades a service account's file for a token. Nothing is sent where the file is not one. */
export async function exchangeAccount(
  context: ProbeContext,
  text: string,
): Promise<{ readonly accessToken: string; readonly project: string }> {
  const signed = await context.stage('format', async ({ note }) => {
    const read = readFile(text, context.now());
    if (read !== null) return read;
    note({ field: 'serviceAccountJson', reason: 'wrongFormat' });
    throw new ProbeStop({ cause: 'BAD_REQUEST', confidence: 'sure' });
  });
  const grant = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: signed.assertion };
  const answer = await probeRest(context, {
    request: () => ({
      method: 'POST',
      url: new URL(tokenUrl),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(grant).toString(),
    }),
    facts: (json) => (token.safeParse(json).success ? { project: signed.account.project_id } : null),
  });
  return { accessToken: token.parse(answer).access_token, project: signed.account.project_id };
}
