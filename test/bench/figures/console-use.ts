import type { Seat } from '../../browser/kit/steps.ts';
import { openOverview } from '../../browser/kit/tasks.ts';
import { clientName } from '../../kit/agency/agency-names.ts';
import { agency, consoleLacks, fromKeyToPaint, startConsole, takeSeen } from '../console.ts';
import { aiming, type Figure, type Measure, measured } from '../figure.ts';
import { median, quantile } from '../timing.ts';

const typed = ['padaria sao joao', 'clinica openrouter', 'reserva 12 redis'] as const;
const switches = 12;

const ofMany = (name: string, taken: readonly number[], goalMs: number): readonly Measure[] => {
  const sorted = taken.toSorted((a, b) => a - b);
  return [
    aiming(measured(`${name}, median`, median(sorted), 'ms'), goalMs),
    measured(`${name}, p90`, quantile(sorted, 0.9), 'ms'),
  ];
};

/** From Enter on a client in the list until its name and its keys are there. */
async function switching(seat: Seat): Promise<readonly number[]> {
  const { page } = seat;
  const taken: number[] = [];
  await page.evaluate(() => {
    location.hash = '#/organisations/cliente-0';
  });
  await page.getByRole('article').first().waitFor();
  for (let round = 1; round <= switches; round += 1) {
    const name = clientName(round);
    await page.keyboard.press('Control+o');
    await page.keyboard.type(name);
    await page.getByRole('option').first().waitFor();
    const enter = () => page.keyboard.press('Enter');
    const isThere = (wanted: string): boolean =>
      document.querySelector('h1')?.textContent === wanted && document.querySelector('main article') !== null;
    taken.push(await fromKeyToPaint(seat, enter, isThere, name));
  }
  return taken;
}

/** From each key typed into the palette until its letter, and until what it finds, is there. */
async function typing(seat: Seat): Promise<{ readonly letters: readonly number[]; readonly found: readonly number[] }> {
  const { page } = seat;
  const letters: number[] = [];
  const found: number[] = [];
  for (const text of typed) {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox');
    await field.waitFor();
    for (let end = 1; end <= text.length; end += 1) {
      const wanted = text.slice(0, end);
      const press = () => page.keyboard.press(wanted.slice(-1) === ' ' ? 'Space' : wanted.slice(-1));
      const isTyped = (now: string): boolean =>
        document.querySelector<HTMLInputElement>('[role=combobox]')?.value === now;
      const isFound = (now: string): boolean =>
        document.querySelector<HTMLInputElement>('[role=combobox]')?.value === now &&
        document.querySelector('[role=dialog] [role=status]')?.textContent !== '';
      // Every other key tells one of the two: each needs the key for itself.
      if (end % 2 === 0) found.push(await fromKeyToPaint(seat, press, isFound, wanted));
      else letters.push(await fromKeyToPaint(seat, press, isTyped, wanted));
      await page.waitForFunction(() => document.querySelector('[role=dialog] [role=status]')?.textContent !== '');
    }
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  }
  return { letters, found };
}

/** Scrolls the list of clients down and up again by the wheel; the most rows that were mounted. */
async function scrolling({ page }: Seat): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#/organisations';
  });
  await page.locator('[data-row]').first().waitFor();
  await page.mouse.move(700, 500);
  let most = 0;
  for (const step of [...Array.from({ length: 30 }, () => 400), ...Array.from({ length: 30 }, () => -400)]) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(16);
    most = Math.max(most, await page.locator('[data-row]').count());
  }
  return most;
}

export const figure: Figure = {
  title: `The console in use, in Chromium: ${agency.organisations} clients, ${agency.organisations * agency.keysEach} keys`,
  limitMs: 180_000,
  lacks: consoleLacks(),
  take: async () => {
    const running = await startConsole();
    const seat = await running.newSeat();
    await running.open(seat.page);
    await openOverview(seat);
    const switched = await switching(seat);
    const { letters, found } = await typing(seat);
    await takeSeen(seat);
    const mounted = await scrolling(seat);
    const { longestTaskMs } = await takeSeen(seat);
    await running.close();
    return [
      ...ofMany('switch of client to its keys', switched, 100),
      ...ofMany('a key in the palette to its letter', letters, 50),
      ...ofMany('a key in the palette to what it finds', found, 50),
      aiming(measured('longest task while a table is scrolled (0: none over 50)', longestTaskMs, 'ms'), 50),
      aiming(measured('most rows mounted while it is scrolled', mounted, 'count'), 60),
    ];
  },
};
