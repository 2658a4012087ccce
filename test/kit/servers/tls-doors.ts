import { createServer } from 'node:net';
import { createSecureContext, createServer as createTlsServer, TLSSocket, type TlsOptions } from 'node:tls';
import { startFtp } from './ftp.ts';
import { listen, type RunningServer } from './running-server.ts';
import { startSmtp } from './smtp.ts';

/** A server that gets as far as a TLS handshake, each in the way of its protocol. */
export type TlsDoor = (tls: Certified) => Promise<RunningServer>;

type Certified = TlsOptions & { readonly key: string; readonly cert: string };

/** TLS from the first byte; then it hangs up. */
export const tlsAtOnce: TlsDoor = (tls) => {
  const server = createTlsServer(tls, (socket) => socket.on('error', () => undefined).end());
  server.on('tlsClientError', () => undefined);
  return listen(server);
};

export const smtpStartTls: TlsDoor = (tls) => startSmtp({ security: 'starttls', tls });

export const ftpAuthTls: TlsDoor = (tls) => startFtp({ security: 'explicit', tls });

/** Says yes to PostgreSQL's request for TLS, and hangs up behind it. */
export const postgresTls: TlsDoor = (tls) => {
  const context = createSecureContext(tls);
  return listen(
    createServer((socket) => {
      socket.once('data', () => {
        socket.write('S');
        const secured = new TLSSocket(socket, { isServer: true, secureContext: context });
        secured.on('error', () => undefined).once('secure', () => secured.end());
      });
    }),
  );
};
