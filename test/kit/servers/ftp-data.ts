import { createServer, type Server, type Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import { listen } from './running-server.ts';

export type DataOptions = {
  /** TLS for data, with the context of the control connection. */
  readonly secure: SecureContext | null;
  /** Takes no data connection that does not take up the control connection's session. */
  readonly resumedOnly: boolean;
};

export type DataPort = {
  readonly port: number;
  /** Sends a text to the client that connects, and says whether it was taken. */
  readonly send: (text: string, options: DataOptions) => Promise<boolean>;
  readonly close: () => void;
};

const sendOver = (socket: Socket | TLSSocket, text: string): void => {
  socket.on('error', () => undefined);
  socket.end(text);
};

const sendSecurely = (raw: Socket, text: string, { secure, resumedOnly }: DataOptions): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = new TLSSocket(raw, { isServer: true, ...(secure !== null && { secureContext: secure }) });
    socket.on('error', () => resolve(false));
    socket.once('secure', () => {
      const isFine = !resumedOnly || socket.isSessionReused();
      if (isFine) sendOver(socket, text);
      else socket.destroy();
      resolve(isFine);
    });
  });

/** A port for one data connection. */
export async function openDataPort(): Promise<DataPort> {
  const connected = Promise.withResolvers<Socket>();
  const server: Server = createServer((socket) => connected.resolve(socket));
  const { port, close } = await listen(server);
  return {
    port,
    send: async (text, options) => {
      const socket = await connected.promise;
      if (options.secure !== null) return await sendSecurely(socket, text, options);
      sendOver(socket, text);
      return true;
    },
    close: () => void close(),
  };
}
