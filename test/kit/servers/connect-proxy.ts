import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TlsOptions } from 'node:tls';
import { listen, type RunningServer } from './running-server.ts';

export type ProxyOptions = {
  /** Asks for these with Basic authentication. */
  readonly user?: string;
  readonly password?: string;
  /** Refuses every target with 403. */
  readonly deny?: boolean;
  /** Where names lead: a port of 127.0.0.1 for each. Addresses of loopback need no entry; other names are a 502. */
  readonly hosts?: Readonly<Record<string, number>>;
  /** Speaks TLS itself with this key and certificate. */
  readonly tls?: TlsOptions;
};

export type ConnectProxy = RunningServer & {
  /** `host:port` of every CONNECT, refused ones too, in order. */
  readonly targets: readonly string[];
};

const hasCredentials = ({ user, password = '' }: ProxyOptions, { headers }: IncomingMessage): boolean =>
  user === undefined ||
  headers['proxy-authorization'] === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

const portOf = ({ hosts = {} }: ProxyOptions, target: string): number | undefined => {
  const { hostname, port } = new URL(`http://${target}`);
  return hosts[hostname] ?? (hostname === '127.0.0.1' ? Number(port) : undefined);
};

const refuse = (socket: Duplex, statusLine: string): void => {
  socket.end(`HTTP/1.1 ${statusLine}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
};

const tunnel = (client: Duplex, port: number, head: Buffer): void => {
  const upstream = connect(port, '127.0.0.1');
  upstream.once('connect', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    upstream.write(head);
    client.pipe(upstream).pipe(client);
  });
  upstream.on('error', () => refuse(client, '502 Bad Gateway'));
  client.once('close', () => upstream.destroy());
};

/** An HTTP proxy that only tunnels, as companies run them. */
export const connectProxy = async (options: ProxyOptions = {}): Promise<ConnectProxy> => {
  const targets: string[] = [];
  const onRequest: RequestListener = (_request, response) => void response.writeHead(405).end();
  const server = options.tls === undefined ? createServer(onRequest) : createTlsServer(options.tls, onRequest);
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    const target = request.url ?? '';
    targets.push(target);
    if (!hasCredentials(options, request)) {
      return refuse(client, '407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"');
    }
    if (options.deny === true) return refuse(client, '403 Forbidden');
    const port = portOf(options, target);
    if (port === undefined) return refuse(client, '502 Bad Gateway');
    tunnel(client, port, head);
  });
  return { ...(await listen(server)), targets };
};
