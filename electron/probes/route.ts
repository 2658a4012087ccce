import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Address, Resolver, Sockets } from '../ports/network.ts';
import type { NetworkRoute } from '../ports/prober.ts';
import { isAddressAllowed, isLocalLiteral } from './address-policy.ts';
import type { Endpoint } from './kit/endpoint.ts';
import { ProbeStop } from './kit/probe-stop.ts';
import type { ProbeContext } from './kit/provider-module.ts';
import { connectThroughProxy } from './proxy-connect.ts';

/** What finding the way to an endpoint takes. */
export type RouteWorld = {
  readonly resolver: Resolver;
  readonly sockets: Sockets;
  readonly route: NetworkRoute;
  /** Whether the provider is local by nature. */
  readonly localOk: boolean;
  readonly stage: ProbeContext['stage'];
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

/** Connects to the first address that answers. Rejects with the last address's error. */
async function connectAny(
  addresses: readonly Address[],
  port: number,
  { sockets, signal }: { readonly sockets: Sockets; readonly signal: AbortSignal },
): Promise<{ readonly socket: Duplex; readonly address: Address }> {
  let last: unknown = new Error('no address');
  for (const address of addresses) {
    try {
      return { socket: await sockets.connect({ ...address, port }, signal), address };
    } catch (error) {
      signal.throwIfAborted();
      last = error;
    }
  }
  throw last;
}

async function throughProxy(
  endpoint: Endpoint,
  world: RouteWorld,
  proxy: NonNullable<NetworkRoute['proxy']>,
): Promise<Duplex> {
  return await world.stage('route', async ({ note, signal }) => {
    const url = new URL(proxy.url);
    note({ via: 'proxy', proxy: url.host });
    const port = url.port === '' ? 80 : Number(url.port);
    const addresses = await lookUp(url.hostname.replace(/^\[|\]$/g, ''), world.resolver, signal);
    const { socket } = await connectAny(addresses, port, { sockets: world.sockets, signal });
    return world.keep(await connectThroughProxy(world.keep(socket), endpoint, { proxy, signal }));
  });
}

async function directly(endpoint: Endpoint, world: RouteWorld): Promise<Duplex> {
  await world.stage('route', async ({ note }) => note({ via: 'direct' }));
  const addresses = await world.stage('dns', async ({ note, signal }) => {
    const found = await lookUp(endpoint.host, world.resolver, signal);
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
    const { socket, address } = await connectAny(addresses, endpoint.port, { sockets: world.sockets, signal });
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
