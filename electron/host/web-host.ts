import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webPaths } from '../../shared/contract/web-session.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Engine } from '../core/engine.ts';
import { removeLaunchFile, writeLaunchFile } from '../core/page/launch-file.ts';
import { loadPageFiles } from '../core/page/page-files.ts';
import { createPipeServer } from '../core/transport/serve-pipe.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeychainState } from '../ports/keychain.ts';
import type { Log } from '../ports/log.ts';
import type { Paths } from '../ports/paths.ts';
import type { Random } from '../ports/random.ts';
import type { SessionSeed } from '../ports/session.ts';
import { hostAddress, originOf } from './guards.ts';
import { type ConnectionLimits, hostLimits } from './host-limits.ts';
import { createHttpHandler } from './http-requests.ts';
import { createLaunchTokens } from './launch-tokens.ts';
import { refuseNoRequest } from './no-request.ts';
import { createRateLimit } from './rate-limit.ts';
import { createRpcSockets } from './rpc-socket.ts';
import { createTabs } from './tabs.ts';

export type WebHostOptions = {
  readonly engine: Engine;
  readonly paths: Paths;
  /** 0 takes any free port. */
  readonly port: number;
  /** Folder of the built page. */
  readonly pageDir: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly keychain: KeychainState;
  /** Other limits of connections than the host's own. */
  readonly limits?: Partial<ConnectionLimits>;
};

export type WebHost = {
  readonly url: string;
  readonly port: number;
  /** Mints a launch token and writes it to the redirect file, whose path is returned. */
  readonly mintLaunch: () => Promise<string>;
  /** Ends every connection. The engine stays open: it was given, not made here. */
  readonly close: () => Promise<void>;
};

/** Serves engine and page on loopback, to browsers that were let in by a launch token. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { engine, paths, clock, random, log, keychain } = options;
  const files = await loadPageFiles(options.pageDir);
  const server = createBoundedServer({ ...hostLimits, ...options.limits });
  const port = await listen(server, options.port);

  const tokens = createLaunchTokens(clock, random);
  const tabs = createTabs({ clock, random, closeSession: engine.closeSession });
  let written = '';
  const exchange = {
    port,
    tokens,
    tabs,
    mayTry: createRateLimit(clock, hostLimits.maxExchanges, hostLimits.exchangeWindowMs),
    onUsed: async (token: string) => {
      if (token === written) await removeLaunchFile(paths);
    },
  };
  const sockets = createRpcSockets({
    port,
    tabs,
    clock,
    serve: createPipeServer(engine.router, log),
    makeSession: (id) => tabSession(id, keychain),
  });
  const handle = createHttpHandler({ port, files, exchange, clock, random, log });
  server.on('request', (request, response) => void handle(request, response));
  server.on('upgrade', sockets.upgrade);

  return {
    url: `${originOf(port)}/`,
    port,
    mintLaunch: async () => {
      written = tokens.mint();
      return writeLaunchFile(paths, `${originOf(port)}${webPaths.launch}#${written}`);
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      sockets.close();
      tabs.close();
      server.closeAllConnections();
      await Promise.all([closed, removeLaunchFile(paths)]);
    },
  };
}

function createBoundedServer(limits: ConnectionLimits): Server {
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: limits.checkTimeoutsMs,
    maxHeaderSize: hostLimits.maxHeaderBytes,
    // A request without Host is answered like one for another host.
    requireHostHeader: false,
  });
  server.maxConnections = limits.maxConnections;
  server.on('clientError', refuseNoRequest);
  return server;
}

const tabSession = (id: string, keychain: KeychainState): SessionSeed => ({
  id,
  origin: 'window',
  capabilities: { host: 'web', clipboardClears: false, keychain, powerEvents: false },
  autoLocks: true,
});

/** Listens on loopback only. Throws BUSY when another program has the port. */
const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new AppError('BUSY', { reason: 'portTaken', params: { port } }) : error);
    });
    server.listen(port, hostAddress, () => {
      // Sound: a server that listens on an IP address has an AddressInfo, never a path.
      resolve((server.address() as AddressInfo).port);
    });
  });
