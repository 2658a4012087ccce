import type { IncomingMessage, ServerResponse } from 'node:http';
import { webPaths } from '../../shared/contract/web-session.ts';
import { findPageFile, type PageFiles } from '../core/page/page-files.ts';
import { makeStyleNonce } from '../core/page/style-nonce.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import { type Exchange, exchangeLaunch } from './exchange.ts';
import { isOwnHost, originOf } from './guards.ts';
import { hostLimits } from './host-limits.ts';
import { type HttpAnswer, plainAnswer, writeAnswer } from './http-answer.ts';

export type HttpOptions = {
  readonly port: number;
  readonly files: PageFiles;
  readonly exchange: Exchange;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
};

/** Answers what is not a WebSocket: the page's files, the exchange of a launch, and whether the host is there. */
export function createHttpHandler(options: HttpOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const answer = await answerRequest(request, options);
      // Whoever does not read keeps a connection from others.
      response.once(
        'close',
        options.clock.after(hostLimits.answerMs, () => response.destroy()),
      );
      writeAnswer(response, answer, request.method !== 'HEAD');
    } catch {
      response.destroy();
      // A request that was broken off is none of our faults, and could be made to fill the log.
      if (request.errored !== null) return;
      // The error may quote what was sent: a token, for one.
      options.log.error('host.request', { method: request.method ?? '' });
    }
  };
}

async function answerRequest(request: IncomingMessage, options: HttpOptions): Promise<HttpAnswer> {
  if (!isOwnHost(request, options.port)) return plainAnswer(421);
  const pathname = pathOf(request.url, options.port);
  if (pathname === null) return plainAnswer(400);
  if (pathname === webPaths.session) {
    return request.method === 'POST' ? exchangeLaunch(request, options.exchange) : plainAnswer(405, { allow: 'POST' });
  }
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead ? answerRead(pathname, options) : plainAnswer(405, { allow: 'GET, HEAD' });
}

function answerRead(pathname: string, { files, random }: HttpOptions): HttpAnswer {
  if (pathname === webPaths.health) return plainAnswer(200);
  if (pathname === webPaths.rpc) return plainAnswer(426, { upgrade: 'websocket' });
  const styleNonce = makeStyleNonce(random);
  const file = findPageFile(files, pathname, styleNonce);
  return file === null ? plainAnswer(404) : { status: 200, type: file.type, body: file.bytes, styleNonce };
}

/** Path of a request's target, without its query; null when it is no path of ours. */
export function pathOf(target: string | undefined, port: number): string | null {
  if (target === undefined || !target.startsWith('/')) return null;
  const base = originOf(port);
  if (!URL.canParse(target, base)) return null;
  const url = new URL(target, base);
  return url.origin === base ? url.pathname : null;
}
