import type { IncomingMessage } from 'node:http';
import { launchRequest } from '../../shared/contract/web-session.ts';
import { isJson, isOwnOrigin } from './guards.ts';
import { hostLimits } from './host-limits.ts';
import { type HttpAnswer, plainAnswer } from './http-answer.ts';
import type { LaunchTokens } from './launch-tokens.ts';
import { setTabCookie } from './tab-cookie.ts';
import type { Tabs } from './tabs.ts';

export type Exchange = {
  readonly port: number;
  readonly tokens: LaunchTokens;
  readonly tabs: Tabs;
  readonly mayTry: () => boolean;
  /** Told of every launch that was used. */
  readonly onUsed: (token: string) => Promise<void>;
};

/** Takes a launch token for a tab's cookie and secret. A wrong, a used and an old token look the same from outside. */
export async function exchangeLaunch(request: IncomingMessage, exchange: Exchange): Promise<HttpAnswer> {
  const { port, tokens, tabs } = exchange;
  if (!isOwnOrigin(request.headers, port)) return plainAnswer(403);
  if (!isJson(request.headers)) return plainAnswer(415);
  const body = await readBody(request, hostLimits.maxBodyBytes);
  if (body === null) return plainAnswer(413);
  if (!exchange.mayTry()) return plainAnswer(429);
  const token = readToken(body);
  if (token === null || !tokens.use(token)) return plainAnswer(403);
  await exchange.onUsed(token);
  const { answer, cookie } = tabs.admit();
  return {
    status: 200,
    type: 'application/json',
    body: JSON.stringify(answer),
    headers: { 'set-cookie': setTabCookie(port, answer.session, cookie) },
  };
}

/** Null when the body is larger than allowed: then the rest is not waited for. */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    // Sound: no encoding is set on the request, so its pieces are buffers.
    pieces.push(piece as Buffer);
    length += pieces[pieces.length - 1]?.length ?? 0;
    if (length > maxBytes) return null;
  }
  return Buffer.concat(pieces).toString('utf8');
}

function readToken(body: string): string | null {
  try {
    return launchRequest.parse(JSON.parse(body)).token;
  } catch {
    return null;
  }
}
