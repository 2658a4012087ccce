import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { fakeClock } from '../../kit/clock.ts';

const machine = systemClock();
const fake = fakeClock();

describe.each([
  { name: 'the machine’s clock', clock: machine, pass: machine.sleep },
  { name: 'the clock of tests', clock: fake, pass: fake.advance },
])('$name', ({ clock, pass }) => {
  it('tells whole milliseconds, and a monotonic time that never runs back', () => {
    expect(Number.isInteger(clock.now())).toBe(true);
    const first = clock.monotonic();
    expect(clock.monotonic()).toBeGreaterThanOrEqual(first);
  });

  it('ends a sleep with the reason of the signal', async () => {
    const reason = new Error('enough');
    await expect(clock.sleep(1_000, AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const sleeping = clock.sleep(1_000_000, controller.signal);
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
  });

  it('takes a timer back', async () => {
    const ran: string[] = [];
    clock.after(1, () => ran.push('taken back'))();
    await pass(10);
    expect(ran).toEqual([]);
  });
});

describe('the machine’s clock', () => {
  it('fires a timer once', async () => {
    let times = 0;
    await new Promise<void>((resolve) => {
      systemClock().after(1, () => {
        times += 1;
        resolve();
      });
    });
    await systemClock().sleep(5);
    expect(times).toBe(1);
  });

  it('does not fire a timer of months at once', async () => {
    const clock = systemClock();
    let fired = false;
    const cancel = clock.after(2 ** 31 + 5, () => {
      fired = true;
    });
    await clock.sleep(10);
    cancel();
    expect(fired).toBe(false);
  });
});

describe('the clock of tests', () => {
  it('fires what falls due in order, including what is set on the way', async () => {
    const clock = fakeClock();
    const seen: string[] = [];
    clock.after(20, () => seen.push(`late ${clock.monotonic()}`));
    clock.after(10, () => {
      seen.push(`early ${clock.monotonic()}`);
      clock.after(5, () => seen.push(`between ${clock.monotonic()}`));
    });
    clock.after(31, () => seen.push('too late'));
    await clock.advance(30);
    expect(seen).toEqual(['early 10', 'between 15', 'late 20']);
    expect(clock.pending()).toBe(1);
  });

  it('lets code that sleeps in a loop run as far as the time goes', async () => {
    const clock = fakeClock();
    let rounds = 0;
    const loop = (async () => {
      while (rounds < 5) {
        await clock.sleep(10);
        rounds += 1;
      }
    })();
    await clock.advance(35);
    expect(rounds).toBe(3);
    await clock.advance(20);
    await loop;
  });

  it('jumps the wall without moving timers', async () => {
    const clock = fakeClock(1_000);
    let fired = false;
    clock.after(10, () => {
      fired = true;
    });
    clock.jump(-900);
    expect([clock.now(), clock.monotonic(), fired]).toEqual([100, 0, false]);
  });
});
