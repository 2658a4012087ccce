import { readFileSync } from 'node:fs';
import { type ClientOptions, WebSocket } from 'ws';
import type { LaunchAnswer } from '../../shared/contract/web-session.ts';
import { rawRequest } from './http.ts';

/** What a tab holds after its launch. */
export type Launched = { readonly answer: LaunchAnswer; readonly cookie: string };

/** The token a redirect file holds, as the browser that opens it gets it. */
export function readLaunchToken(file: string): string {
  const [, token] = /launch#([\w-]+)"/.exec(readFileSync(file, 'utf8')) ?? [];
  if (token === undefined) throw new Error(`No launch in ${file}`);
  return token;
}

const originOf = (url: string) => new URL(url).origin;

/** Posts a token the way the page does. */
export const postToken = (url: string, token: string, headers: Readonly<Record<string, string>> = {}) =>
  rawRequest(new URL('/session', url).href, {
    method: 'POST',
    headers: { origin: originOf(url), 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token }),
  });

/** Exchanges the launch in a redirect file. */
export async function launchTab(url: string, file: string): Promise<Launched> {
  const answer = await postToken(url, readLaunchToken(file));
  const [cookie = ''] = answer.headers['set-cookie']?.[0]?.split(';') ?? [];
  return { answer: JSON.parse(answer.body), cookie };
}

/** Opens the socket as the page would; `options` replace headers, `path` where it opens. */
export const openSocket = (
  url: string,
  cookie: string,
  { path = '/rpc', ...options }: ClientOptions & { readonly path?: string } = {},
): WebSocket =>
  new WebSocket(new URL(path, url.replace('http', 'ws')), {
    origin: originOf(url),
    ...options,
    headers: { cookie, ...options.headers },
  });

/** Status an upgrade was refused with, or 101. */
export const upgradeStatus = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.once('unexpected-response', (_request, answer) => {
      resolve(answer.statusCode ?? 0);
      socket.terminate();
    });
    socket.once('open', () => resolve(101));
  });

/** The code a socket is closed with. */
export const closeCode = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.once('close', resolve);
  });

/** Connects a launched tab up to the point where the contract is served. */
export async function connectTab(url: string, { answer, cookie }: Launched): Promise<WebSocket> {
  const socket = openSocket(url, cookie);
  await new Promise<void>((resolve, reject) => {
    socket.once('close', (code) => reject(new Error(`Closed with ${code}`)));
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify(answer)));
    socket.once('message', () => resolve());
  });
  return socket;
}
