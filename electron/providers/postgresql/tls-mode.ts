import type { Duplex } from 'node:stream';
import type { Channel, Endpoint } from '../../probes/kit/endpoint.ts';
import { ProbeStop } from '../../probes/kit/probe-stop.ts';
import type { ProbeContext } from '../../probes/kit/provider-module.ts';

/**
 * What `sslmode` asks for. Everything that asks for TLS is verified in full, as pg does: there is no TLS that trusts
 * anyone. `prefer` (also the default) goes on in clear, with a warning, only where the server has no TLS at all.
 */
export type TlsMode = 'disable' | 'prefer' | 'require';

/** The mode of a connection URL. */
export function tlsModeOf(url: URL): TlsMode {
  const mode = url.searchParams.get('sslmode') ?? 'prefer';
  if (mode === 'disable') return 'disable';
  return mode === 'prefer' || mode === 'allow' ? 'prefer' : 'require';
}

/** PostgreSQL's SSLRequest: length 8, code 80877103. */
const tlsRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** The server's one-byte answer: S for yes, N for no. Anything else is not PostgreSQL. */
const readAnswer = (socket: Duplex): Promise<string> =>
  new Promise((resolve, reject) => {
    const settle = (result: () => void) => {
      socket.off('error', reject);
      socket.off('end', end);
      socket.off('readable', read);
      result();
    };
    const read = () => {
      const chunk: unknown = socket.read();
      if (Buffer.isBuffer(chunk)) settle(() => resolve(chunk.length === 1 ? chunk.toString('latin1') : ''));
    };
    const end = () => settle(() => resolve(''));
    socket.on('readable', read);
    socket.once('end', end);
    socket.once('error', reject);
    socket.write(tlsRequest);
  });

const inClear = (context: ProbeContext, channel: Channel): Promise<Channel> =>
  context.stage('tls', async ({ note, warn }) => {
    note({ encrypted: false });
    warn();
    return channel;
  });

/** Takes an open channel through TLS as the URL asks, inside PostgreSQL's own protocol. */
export async function negotiateTls(
  context: ProbeContext,
  channel: Channel,
  { endpoint, mode }: { readonly endpoint: Endpoint; readonly mode: TlsMode },
): Promise<Channel> {
  if (mode === 'disable') return await inClear(context, channel);
  const answer = await context.stage('tls', async ({ silence }) => {
    // The question is PostgreSQL's own, in clear: a server that does not answer it has not come to TLS yet.
    silence('TIMEOUT');
    const said = await readAnswer(channel.socket);
    if (said !== 'S' && said !== 'N') throw new ProbeStop({ cause: 'NOT_OUR_SERVICE', confidence: 'likely' });
    if (said === 'N' && mode === 'require') throw new ProbeStop({ cause: 'TLS_PROTOCOL', confidence: 'sure' });
    return said;
  });
  return answer === 'S' ? await context.secure(channel, endpoint) : await inClear(context, channel);
}
