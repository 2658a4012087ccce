import { once } from 'node:events';
import { createServer } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { TlsOptions } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { systemSockets } from '../../../electron/core/adapters/sockets.ts';
import { eventually } from '../../kit/eventually.ts';
import { bannerServer, silentServer } from '../../kit/servers/banner-server.ts';
import { blackHole, blackHoleAvailable } from '../../kit/servers/black-hole.ts';
import { closedPort } from '../../kit/servers/closed-port.ts';
import { duringTest, listen } from '../../kit/servers/running-server.ts';
import { type ScriptedVendor, scriptedVendor } from '../../kit/servers/scripted-vendor.ts';
import {
  certificateFor,
  expiredCertificate,
  oldProtocolOnly,
  opensslAvailable,
  selfSignedCertificate,
  testAuthority,
  withAuthority,
} from '../../kit/tls/certificates.ts';

const sockets = systemSockets();
const never = new AbortController().signal;
const loopback = (port: number) => ({ address: '127.0.0.1', family: 4, port }) as const;
const vendorWith = (tls: TlsOptions): Promise<ScriptedVendor> => duringTest(scriptedVendor({ routes: {}, tls }));

const trusted = (): readonly string[] => [testAuthority()];

const secureTo = async (port: number, servername: string, ca: readonly string[] = []) =>
  sockets.secure(await sockets.connect(loopback(port), never), { servername, ca, alpn: ['http/1.1'] }, never);

describe('TCP', () => {
  it('gives a socket that carries bytes', async () => {
    const server = await duringTest(bannerServer('hello'));
    const socket = await sockets.connect(loopback(server.port), never);
    const [said] = await once(socket, 'data');
    expect(String(said)).toBe('hello');
    socket.destroy();
  });

  it("keeps Node's code when nobody listens", async () => {
    await expect(sockets.connect(loopback(await closedPort()), never)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it.skipIf(!blackHoleAvailable)('gives up on a port that never answers, with the reason of the abort', async () => {
    const hole = await duringTest(blackHole());
    await expect(sockets.connect(loopback(hole.port), AbortSignal.timeout(200))).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  it('opens nothing once it is aborted', async () => {
    const server = await duringTest(silentServer());
    const reason = new Error('enough');
    await expect(sockets.connect(loopback(server.port), AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(server.open()).toBe(0);
  });

  it('outlives a reset that comes while nobody listens to the socket', async () => {
    const resetting = createServer((accepted) => accepted.once('data', () => accepted.resetAndDestroy()));
    const server = await duringTest(listen(resetting));
    const socket = await sockets.connect(loopback(server.port), never);
    socket.write('x');
    await eventually(() => expect(socket.errored).toMatchObject({ code: 'ECONNRESET' }));
    const secured = sockets.secure(socket, { servername: 'a.example', ca: [] }, never);
    await expect(secured).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});

describe.skipIf(!opensslAvailable)('TLS', () => {
  it('trusts an authority of the request, and says protocol and certificate', async () => {
    const vendor = await vendorWith(certificateFor('api.example.com'));
    const { socket, tls } = await secureTo(vendor.port, 'api.example.com', trusted());
    socket.write('GET / HTTP/1.1\r\nHost: api.example.com\r\nConnection: close\r\n\r\n');
    expect(String(await buffer(socket))).toContain('404 Not Found');
    expect(tls.protocol).toBe('TLSv1.3');
    expect(tls.certificate.subject.CN).toBe('api.example.com');
  });

  it('compares an address with the certificate without sending it as a name', async () => {
    const names: string[] = [];
    const SNICallback: TlsOptions['SNICallback'] = (name, done) => {
      names.push(name);
      done(null);
    };
    const vendor = await vendorWith({ ...certificateFor('127.0.0.1', 'a.example'), SNICallback });
    (await secureTo(vendor.port, 'a.example', trusted())).socket.destroy();
    (await secureTo(vendor.port, '127.0.0.1', trusted())).socket.destroy();
    expect(names).toEqual(['a.example']);
    const other = await vendorWith(certificateFor('127.0.0.2'));
    const refused = secureTo(other.port, '127.0.0.1', trusted());
    await expect(refused).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  });

  it.each([
    { what: 'of an unknown authority', make: certificateFor, ca: () => [], code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
    {
      what: 'sent with its unknown authority',
      make: (name: string) => withAuthority(certificateFor(name)),
      ca: () => [],
      code: 'SELF_SIGNED_CERT_IN_CHAIN',
    },
    { what: 'signed by itself', make: selfSignedCertificate, ca: trusted, code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    { what: 'that has expired', make: expiredCertificate, ca: trusted, code: 'CERT_HAS_EXPIRED' },
    {
      what: 'for another name',
      make: () => certificateFor('b.example'),
      ca: trusted,
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    },
  ])('refuses a certificate $what and closes the socket', async ({ make, ca, code }) => {
    const vendor = await vendorWith(make('a.example'));
    await expect(secureTo(vendor.port, 'a.example', ca())).rejects.toMatchObject({ code });
    await eventually(() => expect(vendor.open()).toBe(0));
  });

  it('does not let the environment switch verification off', async () => {
    const vendor = await vendorWith(selfSignedCertificate('a.example'));
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      await expect(secureTo(vendor.port, 'a.example')).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
  });

  it('refuses TLS 1.1', async () => {
    const vendor = await vendorWith({ ...certificateFor('a.example'), ...oldProtocolOnly });
    const refused = secureTo(vendor.port, 'a.example', trusted());
    await expect(refused).rejects.toMatchObject({ code: expect.stringMatching(/^EPROTO$|^ERR_SSL_/) });
  });

  it('tells a port that speaks plain text from one that speaks TLS', async () => {
    const server = await duringTest(bannerServer('SSH-2.0-OpenSSH_9.2\r\n'));
    await expect(secureTo(server.port, 'a.example')).rejects.toMatchObject({
      code: expect.stringMatching(/^EPROTO$|^ERR_SSL_/),
    });
  });

  it('gives up on a port that never shakes hands, and closes the socket', async () => {
    const server = await duringTest(silentServer());
    const socket = await sockets.connect(loopback(server.port), never);
    const stop = new AbortController();
    const secured = sockets.secure(socket, { servername: 'a.example', ca: [] }, stop.signal);
    const reason = new Error('enough');
    stop.abort(reason);
    await expect(secured).rejects.toBe(reason);
    await eventually(() => expect(server.open()).toBe(0));
  });

  it('refuses an authority that is no certificate', async () => {
    const vendor = await vendorWith(certificateFor('a.example'));
    await expect(secureTo(vendor.port, 'a.example', ['not a certificate'])).rejects.toThrow();
    await eventually(() => expect(vendor.open()).toBe(0));
  });
});
