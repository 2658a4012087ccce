import { BlockList, isIP } from 'node:net';
import { systemSockets } from '../../electron/core/adapters/sockets.ts';
import type { Interfaces, Resolver, Sockets } from '../../electron/ports/network.ts';

/** A name that leads to a port of 127.0.0.1, whichever port the client asks for, or that does not resolve. */
export type ScriptedHost =
  | {
      readonly port: number;
      /** Other ports of the host are as they are on this machine. Without it all lead to the one. */
      readonly passPorts?: boolean;
      /** What the name resolves to; without it an address that looks public. */
      readonly addresses?: readonly string[];
    }
  | {
      /** No such name; no answer until the client gives up; the resolver is out of order. */
      readonly fault: 'nxdomain' | 'dnsTimeout' | 'tempFail';
    };

export type WorldOptions = {
  readonly hosts?: Readonly<Record<string, ScriptedHost>>;
  /** Whether addresses of loopback lead to the real loopback. They do unless told otherwise. */
  readonly passLoopback?: boolean;
  /** Authorities that the machine trusts besides its own. */
  readonly extraCa?: readonly string[];
  readonly online?: boolean;
};

export type ScriptedWorld = {
  readonly resolver: Resolver;
  readonly sockets: Sockets;
  readonly interfaces: Interfaces;
  /** Sockets open or being opened now. */
  readonly connections: () => number;
  /** Names looked up so far, in order. */
  readonly lookups: readonly string[];
};

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const familyOf = (address: string): 4 | 6 => (isIP(address) === 6 ? 6 : 4);

const isLoopback = (address: string): boolean => loopback.check(address, familyOf(address) === 6 ? 'ipv6' : 'ipv4');

const failure = (code: string, about: string): Error => Object.assign(new Error(`${code} ${about}`), { code });

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** Documentation's own addresses (RFC 5737): they look public and are nobody's. */
const publicAddress = (index: number): string => {
  if (index >= 2 * 254) throw new Error('A scripted world has room for 508 hosts');
  return index < 254 ? `198.51.100.${index + 1}` : `203.0.113.${index - 253}`;
};

type Target = Parameters<Sockets['connect']>[0];

const withAddresses = (hosts: Readonly<Record<string, ScriptedHost>>): ReadonlyMap<string, ScriptedHost> =>
  new Map(
    Object.entries(hosts).map(([name, host], index) => [
      name,
      'port' in host ? { addresses: [publicAddress(index)], ...host } : host,
    ]),
  );

const addressesOf = async (
  name: string,
  host: ScriptedHost | undefined,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  signal.throwIfAborted();
  if (isIP(name) !== 0) return [name];
  if (name === 'localhost') return ['127.0.0.1'];
  if (host === undefined) throw failure('ENOTFOUND', name);
  if ('port' in host) return host.addresses ?? [];
  switch (host.fault) {
    case 'nxdomain':
      throw failure('ENOTFOUND', name);
    case 'tempFail':
      throw failure('EAI_AGAIN', name);
    case 'dnsTimeout':
      return untilAborted(signal);
  }
};

/** The real sockets, with foreign addresses led to ports of this machine, and counted. */
const redirectedSockets = (placeOf: (to: Target) => Target | undefined) => {
  const real = systemSockets();
  let open = 0;
  const connect: Sockets['connect'] = async (to, signal) => {
    const place = placeOf(to);
    if (place === undefined) throw failure('ENETUNREACH', to.address);
    open++;
    try {
      const socket = await real.connect(place, signal);
      socket.once('close', () => open--);
      return socket;
    } catch (error) {
      open--;
      throw error;
    }
  };
  return { connect, secure: real.secure, connections: () => open };
};

/**
 * A network in which only the scripted names exist, each played by a server of this machine. DNS is made up; TCP and TLS
 * are the product's own, certificates verified. An address that no name leads to is unreachable.
 */
export const scriptedWorld = (options: WorldOptions = {}): ScriptedWorld => {
  const { passLoopback = true, extraCa = [], online = true } = options;
  const hosts = withAddresses(options.hosts ?? {});
  const ports = new Map(
    [...hosts.values()].flatMap((host) =>
      'port' in host ? (host.addresses ?? []).map((address) => [address, host] as const) : [],
    ),
  );
  const lookups: string[] = [];
  const placeOf = (to: Target): Target | undefined => {
    const host = ports.get(to.address);
    if (host !== undefined) {
      return { address: '127.0.0.1', family: 4, port: host.passPorts === true ? to.port : host.port };
    }
    return passLoopback && isLoopback(to.address) ? to : undefined;
  };
  const { connect, secure, connections } = redirectedSockets(placeOf);
  return {
    resolver: {
      lookup: async (name, signal) => {
        lookups.push(name);
        const addresses = await addressesOf(name, hosts.get(name.toLowerCase()), signal);
        return addresses.map((address) => ({ address, family: familyOf(address) }));
      },
    },
    sockets: {
      connect,
      secure: (socket, request, signal) => secure(socket, { ...request, ca: [...request.ca, ...extraCa] }, signal),
    },
    interfaces: { online: () => online },
    connections,
    lookups,
  };
};
