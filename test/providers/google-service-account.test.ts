import { generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { memoryLog } from '../kit/log.ts';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor, type VendorRoute } from '../kit/servers/scripted-vendor.ts';
import { certificateFor, opensslAvailable, testAuthority } from '../kit/tls/certificates.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const account = {
  type: 'service_account',
  project_id: 'projeto-exemplo',
  private_key_id: 'a1b2c3',
  private_key: privateKey,
  client_email: 'voz@projeto-exemplo.iam.gserviceaccount.com',
  token_uri: 'https://oauth2.googleapis.com/token',
};
const accessToken = 'ya29.canary-of-a-token';
const token = { status: 200, body: { access_token: accessToken, expires_in: 299, token_type: 'Bearer' } };
const voices = { status: 200, body: { voices: [{ name: 'pt-BR-Neural2-A' }, { name: 'pt-BR-Wavenet-E' }] } };
const deniedGrant = (said: string) => ({ status: 400, body: { error: 'invalid_grant', error_description: said } });

type Answers = { readonly token?: VendorRoute; readonly voices?: VendorRoute };

/** Tests an account's file at Google's two hosts, each under its own name. */
const probe = async (file: string, answers: Answers = {}) => {
  const play = (host: string, route: string, answer: VendorRoute) =>
    duringTest(scriptedVendor({ routes: { [route]: answer }, tls: certificateFor(host) }));
  const signIn = await play('oauth2.googleapis.com', 'POST /token', answers.token ?? token);
  const speech = await play('texttospeech.googleapis.com', 'GET /v1/voices', answers.voices ?? voices);
  const hosts = {
    'oauth2.googleapis.com': { port: signIn.port },
    'texttospeech.googleapis.com': { port: speech.port },
  };
  const log = memoryLog();
  const world = { ...scriptedWorld({ hosts, extraCa: [testAuthority()] }), log };
  const fields = { serviceAccountJson: file };
  const report = await probeOnce({ provider: 'google-cloud-tts', fields, world });
  return { report, signIn, speech, told: JSON.stringify(report) + log.text() };
};

const decoded = (part = ''): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());

describe.skipIf(!opensslAvailable)('a service account of Google', () => {
  it('signs for itself, trades that for a token, and lists the voices with it', async () => {
    const { report, signIn, speech } = await probe(JSON.stringify(account, null, 2));
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ format: 'pass', auth: 'pass', permission: 'pass' });
    expect(factsOf(report)).toMatchObject({ project: 'projeto-exemplo', voices: 2 });
    const form = new URLSearchParams(signIn.requests[0]?.body);
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    const [head, claims, signature = ''] = (form.get('assertion') ?? '').split('.');
    expect(verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(
      true,
    );
    expect(decoded(head)).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'a1b2c3' });
    expect(decoded(claims)).toMatchObject({ iss: account.client_email, aud: 'https://oauth2.googleapis.com/token' });
    expect(speech.requests).toMatchObject([
      { headers: { authorization: `Bearer ${accessToken}`, 'x-goog-user-project': 'projeto-exemplo' } },
    ]);
    expect(speech.requests[0]?.headers).not.toHaveProperty('x-goog-api-key');
  });

  it('shows nothing of its key or its token', async () => {
    const { told } = await probe(JSON.stringify(account), { voices: { status: 403, body: { error: accessToken } } });
    expect(told).not.toContain(accessToken);
    expect(told).not.toContain('PRIVATE KEY');
  });

  it('signs in at Google alone, whatever its file says', async () => {
    const elsewhere = { ...account, token_uri: 'https://thief.example/token' };
    const { signIn, report } = await probe(JSON.stringify(elsewhere));
    expect(answersOf(report)).toBe('yes yes yes');
    expect(signIn.requests).toHaveLength(1);
  });

  it.each([
    ['is gone', deniedGrant('Invalid grant: account not found'), 'AUTH_REVOKED', 'yes no unknown'],
    ['has another key', deniedGrant('Invalid JWT Signature.'), 'AUTH_REVOKED', 'yes no unknown'],
    [
      'signs on a machine whose clock is wrong',
      deniedGrant('Invalid JWT: Token must be a short-lived token and in a reasonable timeframe.'),
      'BAD_REQUEST',
      'yes unknown unknown',
    ],
    ['hears something else', { status: 200, body: { id_token: 'x' } }, 'PROBE_OUTDATED', 'yes yes unknown'],
    ['meets a failing sign-in', { status: 503, body: {} }, 'SRV_5XX', 'yes unknown unknown'],
  ])('that %s', async (_, answer, cause, answers) => {
    const { report, speech } = await probe(JSON.stringify(account), { token: answer });
    expect(report.cause).toBe(cause);
    expect(answersOf(report)).toBe(answers);
    expect(speech.requests).toEqual([]);
  });

  it('keeps that it was accepted where the API is not for it', async () => {
    const body = { error: { code: 403, status: 'PERMISSION_DENIED', details: [{ reason: 'SERVICE_DISABLED' }] } };
    const { report } = await probe(JSON.stringify(account), { voices: { status: 403, body } });
    expect(report.cause).toBe('PERM_SCOPE');
    expect(answersOf(report)).toBe('yes yes unknown');
  });

  it.each([
    ['no JSON', '{"type":"service_account"'],
    ['another kind of account', JSON.stringify({ ...account, type: 'authorized_user' })],
    ['no key', JSON.stringify({ ...account, private_key: undefined })],
    ['a broken key', JSON.stringify({ ...account, private_key: '-----BEGIN PRIVATE KEY-----\nAAAA\n' })],
  ])('whose file holds %s is not sent anywhere', async (_, file) => {
    const { report, signIn, speech } = await probe(file);
    expect(report.cause).toBe('BAD_REQUEST');
    expect(statesOf(report)).toEqual({ format: 'fail' });
    expect(factsOf(report)).toMatchObject({ field: 'serviceAccountJson', reason: 'wrongFormat' });
    expect([...signIn.requests, ...speech.requests]).toEqual([]);
  });
});
