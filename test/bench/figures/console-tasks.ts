import {
  copySecret,
  firstTestedKey,
  openClient,
  openOverview,
  pasteGoodKey,
  removeClient,
  restoreClient,
  saveAndTest,
  switchClient,
  testEveryKey,
  undoRemoval,
} from '../../browser/kit/tasks.ts';
import { agency, consoleLacks, startConsole } from '../console.ts';
import { aiming, type Figure, measured } from '../figure.ts';
import { timed } from '../timing.ts';

const seconds = async (run: () => Promise<void>): Promise<number> => (await timed(run)) / 1_000;

export const figure: Figure = {
  title: 'The tasks of the console, by a machine that never hesitates',
  limitMs: 240_000,
  lacks: consoleLacks(),
  take: async () => {
    const empty = await startConsole(null);
    const newcomer = await empty.newSeat();
    await empty.open(newcomer.page);
    const first = await seconds(() => firstTestedKey(newcomer));
    await empty.close();

    const running = await startConsole();
    const seat = await running.newSeat();
    await running.open(seat.page);
    await openOverview(seat);
    const switched = await seconds(() => switchClient(seat));
    await openClient(seat);
    await pasteGoodKey(seat);
    const added = await seconds(() => saveAndTest(seat));
    await seat.page.keyboard.press('Escape');
    const copied = await seconds(() => copySecret(seat));
    const tested = await seconds(() => testEveryKey(seat, agency.keysEach + 1));
    await seat.page.keyboard.press('Escape');
    await removeClient(seat);
    const undone = await seconds(() => undoRemoval(seat));
    await switchClient(seat);
    await openClient(seat);
    await removeClient(seat);
    const restored = await seconds(() => restoreClient(seat));
    await running.close();
    return [
      aiming(measured('1: a pasted key saved and tested', added, 'seconds'), 5),
      aiming(measured('2: first run to the first tested key', first, 'seconds'), 120),
      aiming(measured(`3: ${agency.keysEach + 1} keys of a client tested`, tested, 'seconds'), 15),
      aiming(measured('6: a secret found and copied', copied, 'seconds'), 6),
      aiming(measured('7: another client', switched, 'seconds'), 2),
      aiming(measured('20: a removed client back at once', undone, 'seconds'), 10),
      aiming(measured('20: a removed client back from the trash', restored, 'seconds'), 30),
    ];
  },
};
