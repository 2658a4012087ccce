import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { TlsOptions } from 'node:tls';
import { listen, type RunningServer } from './running-server.ts';

export type VendorRequest = {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** An answer as it was recorded. A body that is no text goes out as JSON. */
export type VendorAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Takes the connection over, to break HTTP in some way. */
export type RawAnswer = { readonly raw: (socket: Duplex) => void };

type Answer = VendorAnswer | RawAnswer;

export type VendorRoute = Answer | ((request: VendorRequest) => Answer | Promise<Answer>);

export type ScriptedVendor = RunningServer & {
  /** Everything asked so far, in order. */
  readonly requests: readonly VendorRequest[];
  /** Its origin by address; names lead to it through a scripted world. */
  readonly origin: string;
  /** Connections open now. */
  readonly open: () => number;
};

export type VendorOptions = {
  /** `GET /v1/models` without the query, or `*` for all that no other route names. Anything else is answered with 404. */
  readonly routes: Readonly<Record<string, VendorRoute>>;
  /** Key, certificate and whatever else the handshake needs; without it the vendor speaks plain HTTP. */
  readonly tls?: TlsOptions;
};

const noRoute: VendorAnswer = { status: 404, body: { error: { message: 'Not Found' } } };

const pathOf = (path: string): string => path.split('?', 1)[0] ?? path;

const send = (response: ServerResponse, answer: Answer): void => {
  if ('raw' in answer) {
    if (response.socket !== null) answer.raw(response.socket);
    return;
  }
  const { status, headers = {}, body = '' } = answer;
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json', ...headers });
  response.end(isText ? body : JSON.stringify(body));
};

/** A vendor's HTTP API on a real server: answers by route, and remembers what it was asked. */
export const scriptedVendor = async ({ routes, tls }: VendorOptions): Promise<ScriptedVendor> => {
  const requests: VendorRequest[] = [];
  const onRequest = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers } = incoming;
    const request = { method, path, headers, body: await text(incoming) };
    requests.push(request);
    const route = routes[`${method} ${pathOf(path)}`] ?? routes['*'] ?? noRoute;
    send(response, typeof route === 'function' ? await route(request) : route);
  };
  const handle = (incoming: IncomingMessage, response: ServerResponse): void => {
    // A client that leaves in the middle of its request is no failure of the vendor's.
    onRequest(incoming, response).catch(() => response.destroy());
  };
  const running = await listen(tls === undefined ? createServer(handle) : createTlsServer(tls, handle));
  return { ...running, requests, origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${running.port}` };
};
