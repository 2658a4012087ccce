import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { aiming, type Figure, measured } from '../figure.ts';
import { bulk, slowAgency } from '../slow-agency.ts';
import { quantile, timed } from '../timing.ts';

const rounds = 5;

/** Reads a stream until it ends, however it ends. */
const follow = async (stream: AsyncIterable<unknown>): Promise<void> => {
  try {
    for await (const _item of stream);
  } catch {
    // Cancelled, as was wanted.
  }
};

export const figure: Figure = {
  title: `Cancel a test of ${bulk.credentials} credentials: from the word to the last closed connection`,
  limitMs: 120_000,
  take: async () => {
    const { api, vendors, close } = await slowAgency(bulk);
    const cancelOnce = async (): Promise<number> => {
      const controller = new AbortController();
      const target = { kind: 'all' } as const;
      const stream = await api.tests.run({ target, concurrency: bulk.concurrency }, { signal: controller.signal });
      const following = follow(stream);
      await pause(300);
      if (vendors.open() === 0) throw new Error('Nothing was running when it was cancelled');
      return timed(async () => {
        controller.abort();
        await following;
        while (vendors.open() > 0) await turn();
      });
    };
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) taken.push(await cancelOnce());
    const answered = vendors.answered();
    await pause(500);
    const late = vendors.answered() - answered;
    await close();
    const slowest = quantile(
      taken.sort((a, b) => a - b),
      1,
    );
    return [
      aiming(measured(`slowest of ${rounds}`, slowest, 'ms'), 100),
      measured('requests answered after that', late, 'count'),
    ];
  },
};
