import { request as httpRequest } from 'node:http';
import type { Duplex } from 'node:stream';
import type { NetworkRoute } from '../ports/prober.ts';
import type { Endpoint } from './kit/endpoint.ts';
import { ProbeStop } from './kit/probe-stop.ts';

/** What a proxy's refusal of CONNECT says. Behind a proxy, names and addresses are the proxy's to find. */
function refusal(status: number): ProbeStop {
  if (status === 407) return new ProbeStop({ cause: 'PROXY_AUTH', confidence: 'sure' });
  if (status === 502 || status === 503) return new ProbeStop({ cause: 'TCP_REFUSED', confidence: 'guess' });
  if (status === 504) return new ProbeStop({ cause: 'TCP_TIMEOUT', confidence: 'guess' });
  return new ProbeStop({ cause: 'PROXY_DENY', confidence: 'likely' });
}

const authorization = ({ user, password }: NonNullable<NetworkRoute['proxy']>): Record<string, string> =>
  user === null
    ? {}
    : { 'proxy-authorization': `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}` };

/** Host and port as CONNECT wants them. */
const authority = ({ host, port }: Endpoint): string => `${host.includes(':') ? `[${host}]` : host}:${port}`;

/**
 * Asks an HTTP proxy, over an open socket to it, for a tunnel to the endpoint.
 *
 * Rejects with ProbeStop where the proxy refuses, and with Node's error where it is none.
 */
export function connectThroughProxy(
  socket: Duplex,
  endpoint: Endpoint,
  { proxy, signal }: { readonly proxy: NonNullable<NetworkRoute['proxy']>; readonly signal: AbortSignal },
): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      method: 'CONNECT',
      path: authority(endpoint),
      headers: { host: authority(endpoint), ...authorization(proxy) },
      createConnection: () => socket,
      signal,
    });
    request.on('connect', (answer, tunnel, head) => {
      const { statusCode = 0 } = answer;
      if (statusCode < 200 || statusCode > 299) return reject(refusal(statusCode));
      if (head.length > 0) tunnel.unshift(head);
      return resolve(tunnel);
    });
    request.on('error', reject);
    request.end();
  });
}
