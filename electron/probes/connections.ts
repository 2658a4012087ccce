import type { Duplex } from 'node:stream';
import type { StageName } from '../../shared/model/test-result.ts';
import type { Address } from '../ports/network.ts';
import type { NetworkRoute } from '../ports/prober.ts';
import type { Channel, Endpoint } from './kit/endpoint.ts';
import type { Beside, ProbeContext, StageNotes } from './kit/provider-module.ts';
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

/** A way found within a stage of its own says nothing of its own. */
const unheard: Omit<StageNotes, 'signal'> = { note: () => undefined, warn: () => undefined, silence: () => undefined };

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
  let vetted: Address | null = null;
  const onConnected = (address: Address) => {
    vetted = address;
  };
  const finding = { ...world, route, localOk, onAddresses, onConnected, keep };
  const connect = async (endpoint: Endpoint): Promise<Channel> => {
    const socket = await openRoute(endpoint, { ...finding, stage });
    return endpoint.tls ? await secure({ socket, tls: null }, endpoint) : { socket, tls: null };
  };
  const connectBeside = async (endpoint: Endpoint, signal: AbortSignal): Promise<Duplex> => {
    if (vetted !== null) return keep(await world.sockets.connect({ ...vetted, port: endpoint.port }, signal));
    // Behind a proxy the address is the proxy's to know.
    return await openRoute(endpoint, { ...finding, stage: (_name, run) => run({ ...unheard, signal }) });
  };
  const secureBeside = async (socket: Duplex, first: Channel, { endpoint, signal }: Beside): Promise<Duplex> => {
    const ca = [...extraCa(route.extraCaPem), ...endpoint.ca];
    const request = { servername: endpoint.host, ca, resume: first.socket };
    return keep((await world.sockets.secure(socket, request, signal)).socket);
  };
  return { connect, secure, connectBeside, secureBeside };
}
