import type { Duplex } from 'node:stream';
import type { StageName } from '../../shared/model/test-result.ts';
import type { NetworkRoute } from '../ports/prober.ts';
import type { Channel, Endpoint } from './kit/endpoint.ts';
import type { ProbeContext } from './kit/provider-module.ts';
import type { ProbesWorld } from './probes-world.ts';
import { openRoute } from './route.ts';
import type { StageLog } from './stage-log.ts';
import { secureChannel } from './tls-stage.ts';

/** One run: what it opened, what ran last, and where names led it. */
export type Run = {
  readonly log: StageLog;
  readonly sockets: Set<Duplex>;
  running: StageName;
  addresses: readonly string[];
};

/** Closes what a run opened, newest first: Node crashes where a socket goes before the fresh TLS one that wraps it. */
export const closeAll = ({ sockets }: Run): void => {
  for (const socket of [...sockets].reverse()) socket.destroy();
};

/** How a run may connect. */
export type Way = {
  readonly world: Pick<ProbesWorld, 'clock' | 'resolver' | 'sockets'>;
  readonly route: NetworkRoute;
  /** Whether names may lead into private networks. */
  readonly localOk: boolean;
  readonly stage: ProbeContext['stage'];
};

const extraCa = (pem: string | null): readonly string[] => (pem === null ? [] : [pem]);

/** Makes the `connect` and `secure` of a run; whatever they open is the run's, to be destroyed when it ends. */
export function makeConnections(run: Run, { world, route, localOk, stage }: Way) {
  const keep = (socket: Duplex) => {
    // A socket that breaks between stages is told by the stage that uses it next; unheard it would end the process.
    socket.on('error', () => undefined);
    run.sockets.add(socket);
    return socket;
  };
  const secure = (channel: Channel, endpoint: Endpoint) =>
    stage('tls', async (notes) => {
      const { sockets, clock } = world;
      const ca = extraCa(route.extraCaPem);
      const secured = await secureChannel(channel, endpoint, { sockets, ca, now: clock.now(), notes });
      keep(secured.socket);
      return secured;
    });
  const onAddresses = (addresses: readonly string[]) => {
    run.addresses = addresses;
  };
  const connect = async (endpoint: Endpoint): Promise<Channel> => {
    const socket = await openRoute(endpoint, { ...world, route, localOk, stage, onAddresses, keep });
    return endpoint.tls ? await secure({ socket, tls: null }, endpoint) : { socket, tls: null };
  };
  return { connect, secure };
}
