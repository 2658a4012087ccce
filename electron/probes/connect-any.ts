import type { Duplex } from 'node:stream';
import type { Clock } from '../ports/clock.ts';
import type { Address, Sockets } from '../ports/network.ts';

export type Connected = { readonly socket: Duplex; readonly address: Address };

type ConnectWorld = {
  readonly clock: Clock;
  readonly sockets: Sockets;
  readonly signal: AbortSignal;
  /** Keeps a socket so that it is destroyed when the test ends. */
  readonly keep: (socket: Duplex) => Duplex;
};

/** How long an address may be silent before the next is tried besides it (RFC 8305): IPv6 often leads nowhere. */
const headStartMs = 250;

/** What resolvers otherwise say of a name without an address. */
const noAddress = () => Object.assign(new Error('no address'), { code: 'ENODATA' });

async function race(addresses: readonly Address[], port: number, world: ConnectWorld & { readonly won: () => void }) {
  const [address, ...others] = addresses;
  if (address === undefined) throw noAddress();
  const connect = async (): Promise<Connected> => {
    const socket = world.keep(await world.sockets.connect({ ...address, port }, world.signal));
    world.won();
    return { socket, address };
  };
  const first = connect();
  if (others.length === 0) return await first;
  const rest = async (): Promise<Connected> => {
    await Promise.race([first, world.clock.sleep(headStartMs, world.signal)]).catch(() => undefined);
    return await race(others, port, world);
  };
  return await Promise.any([first, rest()]);
}

/** Connects to whichever address answers first, in their order. Rejects with Node's error, or all of them as one. */
export async function connectAny(addresses: readonly Address[], port: number, world: ConnectWorld): Promise<Connected> {
  const over = new AbortController();
  return await race(addresses, port, {
    ...world,
    signal: AbortSignal.any([world.signal, over.signal]),
    won: () => over.abort(),
  });
}
