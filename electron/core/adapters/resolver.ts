import { lookup } from 'node:dns/promises';
import type { Resolver } from '../../ports/network.ts';

/** The operating system's own names: hosts file, VPN and search domains included, in the order it answers. */
export const systemResolver = (): Resolver => ({
  lookup: async (host, signal) => {
    signal.throwIfAborted();
    const aborted = Promise.withResolvers<never>();
    const onAbort = (): void => aborted.reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      // The system's look-up cannot be stopped: its answer is merely no longer waited for.
      const found = await Promise.race([aborted.promise, lookup(host, { all: true, order: 'verbatim' })]);
      signal.throwIfAborted();
      return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  },
});
