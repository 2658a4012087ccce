import { Duplex } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../../electron/ports/network.ts';
import { connectAny } from '../../../electron/probes/connect-any.ts';
import { transportCause } from '../../../electron/probes/transport-errors.ts';
import { type FakeClock, fakeClock } from '../../kit/clock.ts';

type Attempt = {
  readonly address: string;
  readonly signal: AbortSignal;
  readonly open: () => Duplex;
  readonly fail: (code: string) => void;
};

const six: Address = { address: '2001:db8::1', family: 6 };
const four: Address = { address: '198.51.100.1', family: 4 };
const late: Address = { address: '198.51.100.2', family: 4 };

/** Connects in a world where each attempt ends as the test says. */
function start(addresses: readonly Address[]) {
  const clock: FakeClock = fakeClock();
  const attempts: Attempt[] = [];
  const kept: Duplex[] = [];
  const outer = new AbortController();
  const connected = connectAny(addresses, 443, {
    clock,
    signal: outer.signal,
    keep: (socket) => {
      kept.push(socket);
      return socket;
    },
    sockets: {
      secure: () => Promise.reject(new Error('nobody asked for TLS')),
      connect: ({ address }, signal) =>
        new Promise((resolve, reject) => {
          if (signal.aborted) return reject(signal.reason);
          signal.addEventListener('abort', () => reject(signal.reason), { once: true });
          const open = () => {
            const socket = new Duplex({ read: () => undefined });
            resolve(socket);
            return socket;
          };
          const fail = (code: string) => reject(Object.assign(new Error(code), { code }));
          attempts.push({ address, signal, open, fail });
        }),
    },
  });
  connected.catch(() => undefined);
  return { clock, attempts, kept, connected, outer, tried: () => attempts.map(({ address }) => address) };
}

describe('connecting to several addresses', () => {
  it('tries only the first while it may still answer at once', async () => {
    const { clock, attempts, tried, connected } = start([six, four]);
    await clock.advance(200);
    expect(tried()).toEqual([six.address]);
    const socket = attempts[0]?.open();
    expect(await connected).toEqual({ socket, address: six });
    await clock.advance(1_000);
    expect(tried()).toEqual([six.address]);
    expect(clock.pending()).toBe(0);
  });

  it('tries the next besides one that is silent, and takes whichever answers', async () => {
    const { clock, attempts, tried, connected } = start([six, four, late]);
    await clock.advance(300);
    expect(tried()).toEqual([six.address, four.address]);
    const socket = attempts[1]?.open();
    expect(await connected).toEqual({ socket, address: four });
    expect(attempts.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  });

  it('lets the first still answer while the next is tried', async () => {
    const { clock, attempts, connected } = start([six, four]);
    await clock.advance(2_000);
    const socket = attempts[0]?.open();
    expect(await connected).toEqual({ socket, address: six });
  });

  it('tries the next at once when one fails', async () => {
    const { clock, attempts, tried } = start([six, four]);
    attempts[0]?.fail('ENETUNREACH');
    await clock.advance(0);
    expect(tried()).toEqual([six.address, four.address]);
  });

  it('keeps every socket that opens, also of two in one moment, to be closed with the test', async () => {
    const { clock, attempts, kept, connected } = start([six, four]);
    await clock.advance(300);
    const sockets = attempts.map(({ open }) => open());
    await connected;
    expect(kept).toEqual(sockets);
  });

  it('ends with the test', async () => {
    const { attempts, connected, outer } = start([six, four]);
    outer.abort(new Error('cancelled'));
    await expect(connected).rejects.toThrow();
    expect(attempts.map(({ signal }) => signal.aborted)).toEqual([true]);
  });

  it.each([
    ['refused, then nowhere', ['ECONNREFUSED', 'ENETUNREACH'], 'TCP_REFUSED'],
    ['nowhere, then refused', ['ENETUNREACH', 'ECONNREFUSED'], 'TCP_REFUSED'],
    ['nowhere twice', ['EHOSTUNREACH', 'ENETUNREACH'], 'TCP_TIMEOUT'],
  ])('tells of what says most: %s', async (_, codes, cause) => {
    const { clock, attempts, connected } = start([six, four]);
    for (const [place, code] of codes.entries()) {
      attempts[place]?.fail(code);
      await clock.advance(0);
    }
    const error: unknown = await connected.catch((reason: unknown) => reason);
    expect(transportCause(error, 'tcp')).toBe(cause);
  });

  it('is told of a name without any as of one that does not exist', async () => {
    const error: unknown = await start([]).connected.catch((reason: unknown) => reason);
    expect(transportCause(error, 'tcp')).toBe('DNS_NX');
  });
});
