import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { makeStyleNonce } from '../core/page/style-nonce.ts';
import { pageHeaders } from '../core/page/page-policy.ts';
import type { Random } from '../ports/random.ts';

/** One answer of the web host, before it is written. */
export type HttpAnswer = {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Nonce of the policy, where the body holds one. */
  readonly styleNonce?: string;
};

/** An answer that only says what its status means. */
export const plainAnswer = (status: number, headers: Readonly<Record<string, string>> = {}): HttpAnswer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: STATUS_CODES[status] ?? '',
  headers,
});

/** Writes an answer with the headers every answer has. A refused request's connection is not kept. */
export function writeAnswer(response: ServerResponse, answer: HttpAnswer, random: Random, withBody: boolean): void {
  response.writeHead(answer.status, {
    ...pageHeaders(answer.styleNonce ?? makeStyleNonce(random)),
    ...answer.headers,
    ...(answer.status >= 400 ? { connection: 'close' } : {}),
    'content-type': answer.type,
    'content-length': Buffer.byteLength(answer.body),
  });
  response.end(withBody ? answer.body : undefined);
}

/** Refuses an upgrade, for which there is no response object. */
export function refuseUpgrade(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
