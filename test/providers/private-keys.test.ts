import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { silentServer } from '../kit/servers/banner-server.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { type KeyForm, opensshKey, pemKey, pkcs8Key } from '../kit/servers/ssh-key-forms.ts';
import { type RunningSshd, sshdAvailable, startSshd } from '../kit/servers/sshd.ts';

const host = '127.0.0.1';
const passphrase = 'the passphrase of a key';

const forms: Readonly<Record<string, KeyForm>> = {
  'PKCS #8, RSA': pkcs8Key('RSA'),
  'PKCS #8, ECDSA': pkcs8Key('ECDSA'),
  'PKCS #8, Ed25519': pkcs8Key('Ed25519'),
  'PEM, RSA': pemKey('RSA'),
  'PEM, ECDSA': pemKey('ECDSA'),
  'OpenSSH, RSA': opensshKey('RSA'),
  'OpenSSH, ECDSA': opensshKey('ECDSA'),
  'OpenSSH, Ed25519': opensshKey('Ed25519'),
};

const encrypted: Readonly<Record<string, KeyForm>> = {
  'PKCS #8, RSA': pkcs8Key('RSA', passphrase),
  'PKCS #8, ECDSA': pkcs8Key('ECDSA', passphrase),
  'PKCS #8, Ed25519': pkcs8Key('Ed25519', passphrase),
  'PEM, RSA': pemKey('RSA', passphrase),
  'PEM, ECDSA': pemKey('ECDSA', passphrase),
  'OpenSSH, RSA': opensshKey('RSA', passphrase),
  'OpenSSH, ECDSA': opensshKey('ECDSA', passphrase),
  'OpenSSH, Ed25519': opensshKey('Ed25519', passphrase),
};

describe.skipIf(!sshdAvailable)('OpenSSH’s own server', () => {
  let server: RunningSshd;
  beforeAll(async () => {
    server = await startSshd(
      [...Object.values(forms), ...Object.values(encrypted)].map(({ publicLine }) => publicLine),
    );
  });
  afterAll(() => server.close());

  const logIn = (fields: { readonly privateKey: string; readonly passphrase?: string }) => {
    const { username, port } = server;
    return probeOnce({ provider: 'ssh-key', fields: { host, port: String(port), username, ...fields } });
  };

  it.each(Object.entries(forms))('lets in whoever has a key in this form: %s', async (_, { privateKey }) => {
    expect(answersOf(await logIn({ privateKey }))).toBe('yes yes yes');
  });

  it.each(Object.entries(forms))('lets it in with the line ends of Windows: %s', async (_, { privateKey }) => {
    expect(answersOf(await logIn({ privateKey: privateKey.replaceAll('\n', '\r\n') }))).toBe('yes yes yes');
  });

  it.each(Object.entries(encrypted))('lets it in encrypted, with its passphrase: %s', async (_, { privateKey }) => {
    const report = await logIn({ privateKey, passphrase });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(JSON.stringify(report)).not.toContain(passphrase);
    const ofWindows = await logIn({ privateKey: privateKey.replaceAll('\n', '\r\n'), passphrase });
    expect(answersOf(ofWindows)).toBe('yes yes yes');
  });

  it.each(Object.entries(encrypted))('is not asked when the passphrase is wrong or missing: %s', async (...row) => {
    const [, { privateKey }] = row;
    const wrong = await logIn({ privateKey, passphrase: 'another one' });
    expect(wrong).toMatchObject({ cause: 'AUTH_INVALID', confidence: 'sure' });
    expect(factsOf(wrong)).toEqual({ field: 'passphrase', reason: 'privateKeyPassphrase' });
    const missing = await logIn({ privateKey });
    expect(missing).toMatchObject({ cause: 'BAD_REQUEST', confidence: 'sure' });
    expect(factsOf(missing)).toEqual({ field: 'passphrase', reason: 'required' });
    for (const report of [wrong, missing]) expect(statesOf(report)).toEqual({ format: 'fail' });
  });
});

describe('a private key that takes long to open', () => {
  const { privateKey } = opensshKey('Ed25519', passphrase, 300);

  it('leaves everything else its turn: a cancel ends the test while it is being opened', async () => {
    const server = await duringTest(silentServer());
    const controller = new AbortController();
    const report = await probeOnce({
      provider: 'ssh-key',
      fields: { host, port: String(server.port), username: 'deploy', privateKey, passphrase },
      signal: controller.signal,
      // The fields are judged by then, and the key is next.
      onStages: () => setTimeout(() => controller.abort(), 20),
    });
    expect(report.cause).toBe('CANCELLED');
    expect(statesOf(report)).toEqual({ format: 'fail' });
    expect(server.received()).toHaveLength(0);
  });

  it('is not even begun when its file asks for more than anyone would wait', async () => {
    const text = Buffer.from(privateKey.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
    // The rounds stand right behind the salt, which is sixteen bytes long.
    const at = text.indexOf(Buffer.from([0, 0, 0, 16])) + 4 + 16;
    text.writeUInt32BE(2 ** 31, at);
    const greedy = `-----BEGIN OPENSSH PRIVATE KEY-----\n${text.toString('base64')}\n-----END OPENSSH PRIVATE KEY-----`;
    const report = await probeOnce({
      provider: 'ssh-key',
      fields: { host, port: '22', username: 'deploy', privateKey: greedy, passphrase },
    });
    expect(report.cause).toBe('BAD_REQUEST');
    expect(factsOf(report)).toEqual({ field: 'privateKey', reason: 'privateKeyUnsupported' });
  });
});
