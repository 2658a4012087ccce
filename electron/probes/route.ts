import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Clock } from '../ports/clock.ts';
import type { Address, Resolver, Sockets } from '../ports/network.ts';
import type { NetworkRoute } from '../ports/prober.ts';
import { isAddressAllowed, isLocalLiteral, isLoopbackLiteral, isNeverThere } from './address-policy.ts';
import { connectAny } from './connect-any.ts';
import { type Endpoint, endpointOf } from './kit/endpoint.ts';
import { ProbeStop } from './kit/probe-stop.ts';
import type { ProbeContext, StageNotes } from './kit/provider-module.ts';
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
  /** Told the vetted address that a socket went to; not told behind a proxy. */
  readonly onConnected: (address: Address) => void;
  /** Keeps a socket so that it is destroyed when the test ends. */
  readonly keep: (socket: Duplex) => Duplex;
};

const literal = (host: string): Address[] => {
  const family = isIP(host);
  return family === 0 ? [] : [{ address: host, family: family === 6 ? 6 : 4 }];
};

/** Resolves a host once; a literal needs no name server, and a name that never exists is asked of none. */
async function lookUp(host: string, resolver: Resolver, signal: AbortSignal): Promise<readonly Address[]> {
  if (isNeverThere(host)) throw new ProbeStop({ cause: 'DNS_NX', confidence: 'sure' });
  const known = literal(host);
  return known.length > 0 ? known : await resolver.lookup(host, signal);
}

/** Refuses addresses no test may connect to. */
function vet(addresses: readonly Address[], allowLocal: boolean, { note }: Pick<StageNotes, 'note'>): void {
  // Every address, not only the one used: a name that points to both is not to be trusted with either.
  if (addresses.every(({ address }) => isAddressAllowed(address, allowLocal))) return;
  note({ addressDenied: true });
  throw new ProbeStop({ cause: 'BAD_REQUEST', confidence: 'sure' });
}

/** Opens a socket to the proxy itself, in TLS where its URL says https. */
async function openProxy(proxy: Endpoint, world: RouteWorld, notes: StageNotes): Promise<Duplex> {
  const { resolver, sockets, keep, route } = world;
  const { signal } = notes;
  const addresses = await lookUp(proxy.host, resolver, signal);
  vet(addresses, true, notes);
  const { socket } = await connectAny(addresses, proxy.port, { ...world, signal });
  if (!proxy.tls) return socket;
  const ca = route.extraCaPem === null ? [] : [route.extraCaPem];
  return keep((await sockets.secure(socket, { servername: proxy.host, ca }, signal)).socket);
}

async function throughProxy(
  endpoint: Endpoint,
  world: RouteWorld,
  proxy: NonNullable<NetworkRoute['proxy']>,
): Promise<Duplex> {
  return await world.stage('route', async (notes) => {
    const url = new URL(proxy.url);
    notes.note({ via: 'proxy', proxy: url.host });
    vet(literal(endpoint.host), false, notes);
    const socket = await openProxy(endpointOf(url), world, notes);
    return world.keep(await connectThroughProxy(socket, endpoint, { proxy, signal: notes.signal }));
  });
}

async function directly(endpoint: Endpoint, world: RouteWorld): Promise<Duplex> {
  await world.stage('route', async ({ note }) => note({ via: 'direct' }));
  const addresses = await world.stage('dns', async (notes) => {
    const found = await lookUp(endpoint.host, world.resolver, notes.signal);
    world.onAddresses(found.map(({ address }) => address));
    vet(found, world.localOk || isLoopbackLiteral(endpoint.host), notes);
    notes.note({ addresses: found.map(({ address }) => address) });
    return found;
  });
  return await world.stage('tcp', async ({ note, signal }) => {
    note({ port: endpoint.port });
    const { socket, address } = await connectAny(addresses, endpoint.port, { ...world, signal });
    note({ address: address.address });
    world.onConnected(address);
    return socket;
  });
}

/**
 * Opens a socket to an endpoint through the stages route, dns and tcp.
 *
 * Through a proxy, dns and tcp are the proxy's and stay skipped; a private address typed out never goes to a proxy, nor
 * does a name that is reserved for not existing.
 */
export const openRoute = (endpoint: Endpoint, world: RouteWorld): Promise<Duplex> =>
  world.route.proxy === null || isLocalLiteral(endpoint.host) || isNeverThere(endpoint.host)
    ? directly(endpoint, world)
    : throughProxy(endpoint, world, world.route.proxy);
