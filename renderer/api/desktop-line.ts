import { RPCLink } from '@orpc/client/message-port';
import { bridgeName, type DesktopBridge, portMessage } from '../../shared/contract/page-bridge.ts';
import type { Connect, Line } from './line.ts';

declare global {
  interface Window {
    readonly [bridgeName]?: DesktopBridge;
  }
}

/** The desktop's way to the engine, or null where the page was not opened by the desktop. */
export function desktopConnect(page: Window): Connect | null {
  const bridge = page[bridgeName];
  if (bridge === undefined) return null;
  return () =>
    new Promise((resolve) => {
      const receive = ({ data, ports: [port], source }: MessageEvent) => {
        if (source !== page || data !== portMessage || port === undefined) return;
        page.removeEventListener('message', receive);
        resolve(lineOver(port));
      };
      page.addEventListener('message', receive);
      bridge.connect();
    });
}

function lineOver(port: MessagePort): Line {
  const link = new RPCLink({ port });
  // Heard after the link has heard it: whoever learns of the end finds its calls ended, too.
  const ended = new Promise<'lost'>((resolve) => {
    port.addEventListener('close', () => resolve('lost'));
  });
  port.start();
  return { link, ended };
}
