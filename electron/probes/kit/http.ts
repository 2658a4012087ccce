import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** One request over an open channel. Redirects are answers, compression is not asked for. */
export type HttpRequest = {
  readonly method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** At most 64 KiB. Never shown, stored or logged. */
  readonly text: string;
  readonly truncated: boolean;
  /** The parsed body where it is JSON and whole, else undefined. */
  readonly json: unknown;
};

/** More than any probe needs; the rest of a larger body is not read (DESIGN section 7). */
const largestBody = 64 * 1024;
const largestHeaders = 16 * 1024;

/** Some vendors refuse requests without one, and Supabase refuses those that look like a browser. */
const userAgent = 'Chaveiro';

async function readBody(message: IncomingMessage): Promise<{ text: string; truncated: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    // Sound: without setEncoding an IncomingMessage yields Buffers.
    const bytes = chunk as Buffer;
    chunks.push(bytes);
    length += bytes.length;
    if (length > largestBody) break;
  }
  const text = Buffer.concat(chunks).subarray(0, largestBody).toString('utf8');
  return { text, truncated: length > largestBody };
}

/** Whether an answer calls its body JSON. */
export const saysJson = (headers: HttpAnswer['headers']): boolean =>
  /json/i.test(String(headers['content-type'] ?? ''));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function toAnswer(message: IncomingMessage): Promise<HttpAnswer> {
  const { text, truncated } = await readBody(message);
  return {
    status: message.statusCode ?? 0,
    headers: message.headers,
    text,
    truncated,
    json: saysJson(message.headers) && !truncated ? parseJson(text) : undefined,
  };
}

/** What no header can carry. Values come from what a user typed: a line break must not become a header of its own. */
const notInHeaders = /[^\t\x20-\x7e\x80-\xff]/g;

const headerSafe = (headers: HttpRequest['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace(notInHeaders, '')]));

/**
 * Sends one request over a socket that is already connected to the vetted address (and in TLS).
 *
 * Rejects with Node's own error, or with the signal's reason; the socket is used up either way.
 */
export function sendHttp(socket: Duplex, request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({
      method: request.method,
      path: request.url.pathname + request.url.search,
      headers: {
        host: request.url.host,
        'user-agent': userAgent,
        'accept-encoding': 'identity',
        accept: 'application/json',
        connection: 'close',
        ...headerSafe(request.headers),
      },
      createConnection: () => socket,
      maxHeaderSize: largestHeaders,
      signal,
    });
    outgoing.on('response', (message) => void toAnswer(message).then(resolve, reject));
    outgoing.on('error', reject);
    outgoing.end(request.body);
  });
}
