import { ensureBuiltPage } from '../../../electron/core/page/ensure-page.ts';
import { field, type Seat } from '../../browser/kit/steps.ts';
import { openOverview } from '../../browser/kit/tasks.ts';
import { agency, consoleLacks, startConsole, takeSeen } from '../console.ts';
import { aiming, type Figure, measured } from '../figure.ts';
import { initialBundle } from '../initial-bundle.ts';
import { median, timed } from '../timing.ts';

const rounds = 5;

const showsLock = ({ page, t }: Seat): Promise<void> => field({ page, t }, t('page.passphrase.label')).waitFor();

export const figure: Figure = {
  title: `The console begins, in Chromium: ${agency.organisations} clients, ${agency.organisations * agency.keysEach} keys`,
  limitMs: 180_000,
  lacks: consoleLacks(),
  take: async () => {
    const bundle = await initialBundle(await ensureBuiltPage(() => undefined));
    const running = await startConsole();
    const locks: number[] = [];
    const overviews: number[] = [];
    const shifts: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const seat = await running.newSeat();
      locks.push(
        await timed(async () => {
          await running.open(seat.page);
          await showsLock(seat);
        }),
      );
      const atLock = await takeSeen(seat);
      overviews.push(await timed(() => openOverview(seat)));
      shifts.push(atLock.shift + (await takeSeen(seat)).shift);
      await seat.page.context().close();
    }
    await running.close();
    return [
      aiming(measured('a new browser to the lock screen, median', sorted(locks), 'ms'), 1_500),
      aiming(measured('unlock (slow hash at its floor) to the Overview, median', sorted(overviews), 'ms'), 1_000),
      aiming(measured('layout shift after the first paint, most', Math.max(...shifts), 'times'), 0),
      aiming(measured('scripts and styles of the start, gzip', bundle.scripts + bundle.styles, 'KB'), 400),
      measured('of them scripts', bundle.scripts, 'KB'),
    ];
  },
};

const sorted = (taken: readonly number[]): number => median(taken.toSorted((a, b) => a - b));
