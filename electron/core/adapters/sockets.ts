import { connect as connectTcp, isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import {
  type ConnectionOptions,
  connect as connectTls,
  createSecureContext,
  getCACertificates,
  type SecureContext,
  TLSSocket,
} from 'node:tls';
import type { Sockets, TlsRequest } from '../../ports/network.ts';

/** A context holds some 300 parsed certificates: many credentials with an authority of their own must not keep one each. */
const contextsKept = 8;

/** Contexts by their extra authorities, since reading the authorities anew costs more than the handshake. */
const secureContexts = (): ((extra: readonly string[]) => SecureContext) => {
  const kept = new Map<string, SecureContext>();
  return (extra) => {
    const key = extra.join('\n');
    const context =
      kept.get(key) ??
      createSecureContext({ ca: [...getCACertificates('bundled'), ...getCACertificates('system'), ...extra] });
    kept.delete(key);
    kept.set(key, context);
    const [oldest] = kept.keys();
    if (kept.size > contextsKept && oldest !== undefined) kept.delete(oldest);
    return context;
  };
};

const closed = (): Error => Object.assign(new Error('The socket was closed'), { code: 'ECONNRESET' });

/** Waits for the socket to become usable. When it does not, it is destroyed and Node's error or the signal's reason thrown. */
const untilReady = async (socket: Duplex, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<void> => {
  const ready = Promise.withResolvers<void>();
  const onAbort = (): void => ready.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  socket.once(event, ready.resolve);
  socket.once('close', () => ready.reject(closed()));
  // Stays for good: a reset between two stages, when nobody listens, must not end the process. Later use of the socket
  // still fails.
  socket.on('error', ready.reject);
  try {
    await ready.promise;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
};

/** An IP address is compared with the certificate but is never sent as a server name (RFC 6066, section 3). */
const nameOf = ({ servername }: TlsRequest): { readonly host: string; readonly servername: string } => ({
  host: servername,
  servername: isIP(servername) === 0 ? servername : '',
});

/** The session of a socket that is to be taken up; none where the server gave none. */
function sessionOf({ resume }: TlsRequest): Pick<ConnectionOptions, 'session'> {
  const session = resume instanceof TLSSocket ? resume.getSession() : undefined;
  return session === undefined ? {} : { session };
}

/**
 * The machine's own TCP and TLS. Trusts the authorities that come with Node and those of the operating system, besides a
 * request's own; `NODE_TLS_REJECT_UNAUTHORIZED` is not honoured.
 */
export const systemSockets = (): Sockets => {
  const contextFor = secureContexts();
  return {
    connect: async ({ address, family, port }, signal) => {
      signal.throwIfAborted();
      const socket = connectTcp({ host: address, family, port, noDelay: true });
      await untilReady(socket, 'connect', signal);
      return socket;
    },
    secure: async (raw, request, signal) => {
      signal.throwIfAborted();
      // Over a dead socket a handshake would wait for ever.
      if (raw.destroyed) throw raw.errored ?? closed();
      const socket = connectTls({
        socket: raw,
        ...nameOf(request),
        ...sessionOf(request),
        secureContext: contextFor(request.ca),
        rejectUnauthorized: true,
        ...(request.alpn === undefined ? {} : { ALPNProtocols: [...request.alpn] }),
      });
      await untilReady(socket, 'secureConnect', signal);
      return { socket, tls: { protocol: socket.getProtocol() ?? '', certificate: socket.getPeerCertificate() } };
    },
  };
};
