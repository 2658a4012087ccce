import type { Duplex } from 'node:stream';
import { AbstractConnector, Redis } from 'ioredis';
import type { NetStream } from 'ioredis/built/types.js';

/** Gives ioredis the socket the engine opened, instead of one of its own. */
const connectorOf = (socket: Duplex) =>
  class extends AbstractConnector {
    constructor() {
      super(0);
    }

    connect(): Promise<NetStream> {
      // Sound: the socket ports hand out net.Socket or tls.TLSSocket.
      this.stream = socket as NetStream;
      return Promise.resolve(this.stream);
    }
  };

/** A client over one open socket: no reconnecting, no retrying, no greeting; commands are the probe's to send. */
export function openRedis(socket: Duplex): Redis {
  const client = new Redis({
    Connector: connectorOf(socket),
    lazyConnect: true,
    protocol: 2,
    disableClientInfo: true,
    enableReadyCheck: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 0,
    retryStrategy: () => null,
  });
  // Each command rejects with its own reason; without a listener ioredis prints connection errors by itself.
  client.on('error', () => undefined);
  return client;
}
