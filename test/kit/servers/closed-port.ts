import { createServer } from 'node:net';
import { listen } from './running-server.ts';

/** A port of 127.0.0.1 on which nobody listens: connections are refused, and a server may be told to take it. */
export const closedPort = async (): Promise<number> => {
  const { port, close } = await listen(createServer());
  await close();
  return port;
};
