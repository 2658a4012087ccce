import type { Duplex } from 'node:stream';
import { Client } from 'pg';

/** Gives pg the socket the engine opened: it asks its stream to connect, and this one already is. */
function asConnecting(socket: Duplex): Duplex {
  const same = () => socket;
  return Object.assign(socket, {
    connect: () => {
      queueMicrotask(() => socket.emit('connect'));
      return socket;
    },
    setNoDelay: same,
    setKeepAlive: same,
    ref: same,
    unref: same,
  });
}

/** What pg would otherwise take from PG* variables; each would send a user's own login to someone else's server. */
const fromEnvironment = {
  options: undefined,
  application_name: 'Chaveiro',
  client_encoding: 'UTF8',
  replication: undefined,
};

/**
 * A client over one open socket, for the user, password and database of a connection URL.
 *
 * The password is a function even where there is none: only then pg never looks at PGPASSWORD or ~/.pgpass.
 */
export function openPostgres(socket: Duplex, url: URL): Client {
  const user = decodeURIComponent(url.username) || 'postgres';
  const password = decodeURIComponent(url.password);
  const client = new Client({
    user,
    password: () => password,
    database: decodeURIComponent(url.pathname.replace(/^\//, '')) || user,
    host: url.hostname,
    port: Number(url.port || 5432),
    ssl: false,
    sslnegotiation: 'postgres',
    stream: () => asConnecting(socket),
  });
  // Sound: pg keeps what it will send at start-up in this object, which its types leave out.
  Object.assign((client as unknown as { connectionParameters: object }).connectionParameters, fromEnvironment);
  // Each query rejects with its own reason; a killed idle connection would otherwise end the process.
  client.on('error', () => undefined);
  return client;
}
