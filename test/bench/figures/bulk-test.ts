import { aiming, type Figure, measured } from '../figure.ts';
import { bulk, slowAgency } from '../slow-agency.ts';
import { timed } from '../timing.ts';

export const figure: Figure = {
  title: `Test ${bulk.credentials} credentials on ${bulk.hosts} hosts that answer in ${bulk.answerMs} ms, ${bulk.concurrency} at a time`,
  limitMs: 120_000,
  take: async () => {
    const { api, vendors, close } = await slowAgency(bulk);
    let accepted = 0;
    const run = async (): Promise<void> => {
      const target = { kind: 'all' } as const;
      for await (const { results } of await api.tests.run({ target, concurrency: bulk.concurrency })) {
        accepted += results.filter(({ verdict }) => verdict.accepted === 'yes').length;
      }
    };
    const elapsed = await timed(run);
    const requests = vendors.answered();
    await close();
    const ideal = (requests * bulk.answerMs) / bulk.concurrency;
    return [
      measured('requests answered', requests, 'count'),
      measured('elapsed', elapsed, 'ms'),
      measured('ideal: the waiting alone, evenly spread', ideal, 'ms'),
      aiming(measured('elapsed to ideal', elapsed / ideal, 'times'), 1.3),
      aiming(measured('credentials without their answer', bulk.credentials - accepted, 'count'), 0),
    ];
  },
};
