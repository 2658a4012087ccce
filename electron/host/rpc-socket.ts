import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { protocolVersion } from '../../shared/contract/index.ts';
import {
  closeCodes,
  type LaunchAnswer,
  launchAnswer,
  maxFrameBytes,
  webPaths,
} from '../../shared/contract/web-session.ts';
import type { ServePipe } from '../core/transport/serve-pipe.ts';
import { createWsPipe, toFrame } from '../core/transport/ws-pipe.ts';
import type { Clock } from '../ports/clock.ts';
import type { SessionSeed } from '../ports/session.ts';
import { isOwnHost, isOwnOrigin } from './guards.ts';
import { answerPings, keepAlive } from './heartbeat.ts';
import { hostLimits } from './host-limits.ts';
import { refuseSocket } from './http-answer.ts';
import { pathOf } from './http-requests.ts';
import { dropTabCookie, readTabCookies } from './tab-cookie.ts';
import type { Tabs } from './tabs.ts';

export type RpcOptions = {
  readonly port: number;
  readonly tabs: Tabs;
  readonly clock: Clock;
  readonly serve: ServePipe;
  readonly makeSession: (id: string) => SessionSeed;
};

export type RpcSockets = {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Tells every page that the host goes away. */
  readonly close: () => void;
};

// By a name of its own, for the types do not know `closeTimeout`: who was told to go is not waited for thirty seconds.
const socketOptions = {
  noServer: true,
  maxPayload: maxFrameBytes,
  perMessageDeflate: false,
  autoPong: false,
  closeTimeout: hostLimits.farewellMs,
};

/** The WebSocket the contract is served on: guarded at the upgrade, then by the first frame. */
export function createRpcSockets(options: RpcOptions): RpcSockets {
  const { port, tabs, clock } = options;
  const server = new WebSocketServer(socketOptions);
  // Instead of ws's own answers, which have none of the headers every answer has.
  server.on('wsClientError', (_error, socket) => refuseSocket(socket, 400));
  server.on('headers', (headers, request) => {
    for (const session of readTabCookies(request.headers.cookie, port).keys()) {
      if (!tabs.isKnown(session)) headers.push(`Set-Cookie: ${dropTabCookie(port, session)}`);
    }
  });
  return {
    upgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      const refusal = judgeUpgrade(request, port);
      if (refusal !== null) return refuseSocket(socket, refusal);
      server.handleUpgrade(request, socket, head, (opened) => greet(opened, request, options));
    },
    close: () => {
      for (const client of server.clients) {
        client.close(1001);
        client.once(
          'close',
          clock.after(hostLimits.farewellMs, () => client.terminate()),
        );
      }
      server.close();
    },
  };
}

/** The status an upgrade is refused with; null lets it in, as far as the first frame. */
function judgeUpgrade(request: IncomingMessage, port: number): number | null {
  if (!isOwnHost(request, port)) return 421;
  if (!isOwnOrigin(request.headers, port)) return 403;
  return pathOf(request.url, port) === webPaths.rpc ? null : 404;
}

/**
 * Waits for the tab's secret, then serves the contract.
 *
 * A tab this host does not know (any more) is told so by a close code: a status at the upgrade never reaches its script.
 */
function greet(socket: WebSocket, request: IncomingMessage, options: RpcOptions): void {
  const { port, tabs, clock } = options;
  // What goes wrong on a socket, a frame over the cap included, ends in 'close', which is what counts here.
  socket.on('error', () => undefined);
  answerPings(socket);
  const cookies = readTabCookies(request.headers.cookie, port);
  if (![...cookies.keys()].some(tabs.isKnown)) {
    socket.close(closeCodes.refused);
    return;
  }
  const giveUp = clock.after(hostLimits.helloMs, () => socket.terminate());
  socket.once('close', giveUp);
  socket.once('message', (data, isBinary) => {
    giveUp();
    const shown = readHello(toFrame(data, isBinary));
    if (shown !== null && tabs.recognises(shown, cookies.get(shown.session))) serveTab(socket, shown.session, options);
    else socket.close(closeCodes.refused);
  });
}

function serveTab(socket: WebSocket, session: string, { tabs, clock, serve, makeSession }: RpcOptions): void {
  const gone = tabs.connect(session, () => socket.close(closeCodes.replaced));
  socket.once('close', gone);
  keepAlive(socket, clock);
  socket.send(JSON.stringify({ ready: true, protocol: protocolVersion }));
  serve(createWsPipe(socket), { session: makeSession(session) });
}

function readHello(frame: string | Uint8Array): LaunchAnswer | null {
  if (typeof frame !== 'string') return null;
  try {
    return launchAnswer.parse(JSON.parse(frame));
  } catch {
    return null;
  }
}
