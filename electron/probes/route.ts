import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Clock } from '../ports/clock.ts';
import type { Address, Resolver, Sockets } from '../ports/network.ts';
import type { NetworkRoute } from '../ports/prober.ts';
import { isAddressAllowed, isLocalLiteral } from './address-policy.ts';
import { withDeadline } from './deadline.ts';
import { type Endpoint, endpointOf } from './kit/endpoint.ts';
import { ProbeStop } from './kit/probe-stop.ts';
import type { ProbeContext } from './kit/provider-module.ts';
import { connectThroughProxy } from './proxy-connect.ts';

/** What finding the way to an endpoint takes. */
export type RouteWorld = {
  readonly clock: Clock;
  readonly resolver: Resolver;
  readonly sockets: Sockets;
  readonly route: NetworkRoute;
  /** Whether the provider is local by nature. */
  readonly localOk: boolean;
  readonly stage: ProbeContext['stage'];
  /** Told what the endpoint's host resolved to. */
  readonly onAddresses: (addresses: readonly string[]) => void;
  /** Keeps a socket so that it is destroyed when the test ends. */
  readonly keep: (socket: Duplex) => Duplex;
};

const literal = (host: string): Address[] => {
  const family = isIP(host);
  return family === 0 ? [] : [{ address: host, family: family === 6 ? 6 : 4 }];
};

/** Resolves a host once; a literal needs no name server. */
async function lookUp(host: string, resolver: Resolver, signal: AbortSignal): Promise<readonly Address[]> {
  const known = literal(host);
  return known.length > 0 ? known : await resolver.lookup(host, signal);
}

/** An address that says nothing for so long must not use up the time of those after it: IPv6 often leads nowhere. */
const attemptMs = 1_500;

/** Connects to the first address that answers. Rejects with the last address's error. */
async function connectAny(
  addresses: readonly Address[],
  port: number,
  world: Pick<RouteWorld, 'clock' | 'sockets'> & { readonly signal: AbortSignal },
): Promise<{ readonly socket: Duplex; readonly address: Address }> {
  const { clock, sockets, signal } = world;
  const [address, ...others] = addresses;
  // What resolvers otherwise say of a name without an address.
  if (address === undefined) throw Object.assign(new Error('no address'), { code: 'ENODATA' });
  const connect = (limit: AbortSignal) => sockets.connect({ ...address, port }, limit);
  if (others.length === 0) return { socket: await connect(signal), address };
  try {
    return { socket: await withDeadline({ clock, signal, ms: attemptMs }, connect), address };
  } catch {
    signal.throwIfAborted();
    return await connectAny(others, port, world);
  }
}

async function throughProxy(
  endpoint: Endpoint,
  world: RouteWorld,
  proxy: NonNullable<NetworkRoute['proxy']>,
): Promise<Duplex> {
  return await world.stage('route', async ({ note, signal }) => {
    const url = new URL(proxy.url);
    note({ via: 'proxy', proxy: url.host });
    const { host, port } = endpointOf(url);
    const addresses = await lookUp(host, world.resolver, signal);
    const { socket } = await connectAny(addresses, port, { ...world, signal });
    return world.keep(await connectThroughProxy(world.keep(socket), endpoint, { proxy, signal }));
  });
}

async function directly(endpoint: Endpoint, world: RouteWorld): Promise<Duplex> {
  await world.stage('route', async ({ note }) => note({ via: 'direct' }));
  const addresses = await world.stage('dns', async ({ note, signal }) => {
    const found = await lookUp(endpoint.host, world.resolver, signal);
    world.onAddresses(found.map(({ address }) => address));
    const allowLocal = world.localOk || isLocalLiteral(endpoint.host);
    // Every address, not only the one used: a name that points to both is not to be trusted with either.
    if (!found.every(({ address }) => isAddressAllowed(address, allowLocal))) {
      note({ addressDenied: true });
      throw new ProbeStop({ cause: 'BAD_REQUEST', confidence: 'sure' });
    }
    note({ addresses: found.map(({ address }) => address) });
    return found;
  });
  return await world.stage('tcp', async ({ note, signal }) => {
    note({ port: endpoint.port });
    const { socket, address } = await connectAny(addresses, endpoint.port, { ...world, signal });
    note({ address: address.address });
    return world.keep(socket);
  });
}

/**
 * Opens a socket to an endpoint through the stages route, dns and tcp.
 *
 * Through a proxy, dns and tcp are the proxy's and stay skipped; a private address typed out never goes to a proxy.
 */
export const openRoute = (endpoint: Endpoint, world: RouteWorld): Promise<Duplex> =>
  world.route.proxy === null || isLocalLiteral(endpoint.host)
    ? directly(endpoint, world)
    : throughProxy(endpoint, world, world.route.proxy);
