import { lookup } from 'node:dns/promises';
import type { Resolver } from '../../ports/network.ts';

/** What the promise settles to, or the signal's reason as soon as it is aborted: the system's look-up cannot be stopped. */
const unlessAborted = async <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> => {
  const aborted = Promise.withResolvers<never>();
  const onAbort = (): void => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
};

/** The operating system's own names: hosts file, VPN and search domains included, in the order it answers. */
export const systemResolver = (): Resolver => ({
  lookup: async (host, signal) => {
    signal.throwIfAborted();
    const found = await unlessAborted(lookup(host, { all: true, order: 'verbatim' }), signal);
    return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
  },
});
