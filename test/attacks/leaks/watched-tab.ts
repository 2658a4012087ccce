import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { connectTab, launchTab } from '../../kit/tab.ts';
import type { Hunt } from './hunt.ts';

/** A tab of the page whose every frame from the engine is looked through. `mint` gives a launch file. */
export async function openWatchedTab(hunt: Hunt, url: string, mint: () => Promise<string>) {
  const open = async () => connectTab(url, await launchTab(url, await mint()));
  const socket = await open();
  let allowed: readonly string[] = [];
  socket.on('message', (frame) => hunt.search('frames to the page', Buffer.from(frame as Buffer), allowed));
  // Sound: ws has every member of a browser's socket that the link uses, with the same events.
  const link = new RPCLink({ websocket: socket as unknown as WebSocket });
  const client: ApiClient = createORPCClient(link);
  return {
    client,
    /** Asks for a secret on purpose. */
    asking: async <T>(names: readonly string[], ask: () => Promise<T>): Promise<T> => {
      allowed = names;
      try {
        return await ask();
      } finally {
        allowed = [];
      }
    },
    /** Sends what is no frame, in a tab of its own, and looks through what comes back. */
    babble: async (text: string): Promise<void> => {
      const other = await open();
      other.on('message', (frame) => hunt.search('answers to no frame', Buffer.from(frame as Buffer)));
      const closed = new Promise<void>((resolve) =>
        other.once('close', (_code, reason) => {
          hunt.search('the reason of a closed socket', reason);
          resolve();
        }),
      );
      other.send(text);
      setTimeout(() => other.close(), 300);
      await closed;
    },
    close: () => socket.close(),
  };
}
