import type { RawAnswer, VendorAnswer, VendorRequest } from './scripted-vendor.ts';

const okHead = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

/** Takes the request and never answers. */
export const hang: RawAnswer = { raw: () => undefined };

/** A web page where an API was expected: a captive portal, a proxy's sign-in. */
export const htmlPage: VendorAnswer = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>Sign in</title><h1>Welcome</h1>',
};

/** A failure that calls itself a success. */
export const errorInside = (message = 'invalid api key'): VendorAnswer => ({
  status: 200,
  body: { ok: false, error: { message } },
});

/** A well-formed body larger than anyone should read. */
export const hugeBody = (bytes = 10 * 1024 * 1024): VendorAnswer => ({
  status: 200,
  body: { filler: 'x'.repeat(bytes) },
});

export const redirectTo = (location: string, status = 302): VendorAnswer => ({ status, headers: { location } });

/** Promises a body, sends its beginning and cuts the connection. */
export const cutMidAnswer: RawAnswer = {
  raw: (socket) => {
    socket.write(`${okHead}Content-Length: 1000\r\n\r\n{"data":[`, () => socket.destroy());
  },
};

/** Repeats the key it was sent in its error, as some vendors do. */
export const echoAuthorization = ({ headers }: VendorRequest): VendorAnswer => ({
  status: 401,
  body: { error: { message: `Incorrect API key provided: ${headers.authorization ?? ''}` } },
});

/** Sends a header a character at a time, for ever. */
export const dripHeaders: RawAnswer = {
  raw: (socket) => {
    socket.write(`${okHead}X-Slow: `);
    const timer = setInterval(() => socket.write('x'), 20);
    socket.once('close', () => clearInterval(timer));
  },
};

/** Headers beyond the 16 KiB that Node reads. */
export const giantHeaders: VendorAnswer = { status: 200, headers: { 'x-filler': 'x'.repeat(64 * 1024) }, body: {} };
