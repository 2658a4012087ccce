import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Vendors that list one model to any key, a fixed time after they were asked. */
export type SlowVendors = {
  /** One a vendor, each on a port of its own: for the product each is another host. */
  readonly baseUrls: readonly string[];
  /** Requests that were answered. */
  readonly answered: () => number;
  /** Connections open now. */
  readonly open: () => number;
  readonly close: () => Promise<void>;
};

export const slowVendors = async (hosts: number, answerMs: number): Promise<SlowVendors> => {
  const counts = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const seen = new Int32Array(counts);
  const thread = new Worker(join(import.meta.dirname, 'slow-vendor-thread.ts'), {
    workerData: { hosts, answerMs, counts },
  });
  const [baseUrls] = await once(thread, 'message');
  return {
    baseUrls: z.array(z.string()).parse(baseUrls),
    answered: () => Atomics.load(seen, 0),
    open: () => Atomics.load(seen, 1),
    close: async () => {
      await thread.terminate();
    },
  };
};
