import { createHmac } from 'node:crypto';

/** The header by which a receiver checks that a message is ours: HMAC-SHA256 of the body under the signing secret. */
export const signature = (body: string, secret: string | undefined): Readonly<Record<string, string>> =>
  secret === undefined
    ? {}
    : { 'x-chaveiro-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` };
