import type { IpcMain, IpcMainEvent, MessageChannelMain, MessagePortMain, WebContents } from 'electron';
import { connectChannel, portMessage } from '../../shared/contract/page-bridge.ts';
import { createPortPipe, type PortLike } from '../core/transport/port-pipe.ts';
import type { ServePipe } from '../core/transport/serve-pipe.ts';
import type { Log } from '../ports/log.ts';
import type { SessionSeed } from '../ports/session.ts';
import { isTrustedSender } from './policy.ts';

export type PagePortOptions = {
  readonly ipc: IpcMain;
  readonly contents: WebContents;
  readonly makeChannel: () => MessageChannelMain;
  readonly makeSession: () => SessionSeed;
  readonly closeSession: (id: string) => void;
  readonly serve: ServePipe;
  readonly log: Log;
};

/** Gives the window's page a port whenever it asks, each with a session of its own; the one before ends. */
export function servePagePort(options: PagePortOptions): void {
  const { ipc, contents, makeChannel, makeSession, closeSession, serve, log } = options;
  let endLast = (): void => undefined;
  ipc.on(connectChannel, (event) => {
    if (!isTrustedSender(senderOf(event, contents))) return log.warn('desktop.foreignSender');
    endLast();
    const { port1, port2 } = makeChannel();
    const pipe = createPortPipe(evenPort(port1));
    const session = makeSession();
    serve(pipe, { session });
    pipe.onClose(() => closeSession(session.id));
    endLast = () => pipe.close('done');
    event.senderFrame?.postMessage(portMessage, null, [port2]);
  });
}

function senderOf({ sender, senderFrame }: IpcMainEvent, contents: WebContents) {
  if (senderFrame === null) return null;
  return { url: senderFrame.url, isMainFrame: senderFrame.parent === null, isOwnWindow: sender === contents };
}

/** Electron tells of the other end's closing only; whoever closes this end must hear of it as well. */
function evenPort(port: MessagePortMain): PortLike {
  const handlers = new Set<() => void>();
  const closed = () => {
    for (const handle of handlers) handle();
    handlers.clear();
  };
  port.on('close', closed);
  port.start();
  return {
    post: (frame) => port.postMessage(frame),
    onMessage: (handle) => {
      port.on('message', ({ data }) => handle(data));
    },
    onClose: (handle) => handlers.add(handle),
    close: () => {
      port.close();
      closed();
    },
  };
}
