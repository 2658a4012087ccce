import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { pageHeaders } from '../core/page/page-policy.ts';

/** One answer of the web host, before it is written. */
export type HttpAnswer = {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Nonce of the policy, where the body holds one; elsewhere the policy allows no style element at all. */
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
export function writeAnswer(response: ServerResponse, answer: HttpAnswer, withBody: boolean): void {
  response.writeHead(answer.status, {
    ...pageHeaders(answer.styleNonce ?? null),
    ...answer.headers,
    ...(answer.status >= 400 ? { connection: 'close' } : {}),
    'content-type': answer.type,
    'content-length': Buffer.byteLength(answer.body),
  });
  response.end(withBody ? answer.body : undefined);
}

/**
 * Refuses what there is no response object for: an upgrade, or bytes that are no request.
 *
 * The other end may leave its half of the connection open for as long as it likes: it is not waited for.
 */
export function refuseSocket(socket: Duplex, status: number): void {
  const { type, body } = plainAnswer(status);
  const headers = {
    ...pageHeaders(null),
    connection: 'close',
    'content-type': type,
    'content-length': Buffer.byteLength(body),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.once('finish', () => socket.destroy());
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n'));
}
