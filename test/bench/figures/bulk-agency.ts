import { aiming, type Figure, measured } from '../figure.ts';
import { heapMiB, watchedDelays } from '../loop-delays.ts';
import { slowAgency } from '../slow-agency.ts';
import { timed } from '../timing.ts';

const agency = { credentials: 6_000, organisations: 300, hosts: 40, concurrency: 32, answerMs: 50 } as const;

export const figure: Figure = {
  title: `Test ${agency.credentials} credentials of ${agency.organisations} clients on ${agency.hosts} hosts that answer in ${agency.answerMs} ms, ${agency.concurrency} at a time`,
  limitMs: 600_000,
  take: async () => {
    const { api, vendors, close } = await slowAgency(agency);
    let accepted = 0;
    const before = heapMiB();
    let most = before;
    const run = async (): Promise<void> => {
      for await (const { results } of await api.tests.run({
        target: { kind: 'all' },
        concurrency: agency.concurrency,
      })) {
        accepted += results.filter(({ verdict }) => verdict.accepted === 'yes').length;
        most = Math.max(most, heapMiB());
      }
    };
    const busyBefore = process.cpuUsage();
    const delays = await watchedDelays(async () => timed(run));
    const { user, system } = process.cpuUsage(busyBefore);
    const requests = vendors.answered();
    await close();
    const ideal = (requests * agency.answerMs) / agency.concurrency;
    return [
      measured('elapsed', delays.answer, 'ms'),
      measured('ideal: the waiting alone, evenly spread', ideal, 'ms'),
      aiming(measured('elapsed to ideal', delays.answer / ideal, 'times'), 1.3),
      measured('processor time a test, all threads', (user + system) / 1_000 / agency.credentials, 'ms'),
      aiming(measured('event loop delay, 99th percentile', delays.p99Ms, 'ms'), 50),
      measured('longest event loop delay', delays.maxMs, 'ms'),
      measured('memory beyond the start, at most', most - before, 'MiB'),
      aiming(measured('credentials without their answer', agency.credentials - accepted, 'count'), 0),
    ];
  },
};
