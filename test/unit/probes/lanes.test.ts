import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanes, type Lanes } from '../../../electron/probes/lanes.ts';
import type { LaneKeys, Pace } from '../../../electron/probes/occupancy.ts';

const never = new AbortController().signal;

/** Tasks that end when told, and who runs where. */
function createHouse(lanes: Lanes) {
  const running: LaneKeys[] = [];
  const ends: (() => void)[] = [];
  const most = { total: 0, host: 0, account: 0 };

  const count = () => {
    const ofHosts = Map.groupBy(running, ({ host }) => host);
    const ofAccounts = Map.groupBy(
      running.filter(({ account }) => account !== null),
      ({ account }) => account,
    );
    const longest = (groups: Map<unknown, LaneKeys[]>) =>
      Math.max(0, ...[...groups.values()].map(({ length }) => length));
    most.total = Math.max(most.total, running.length);
    most.host = Math.max(most.host, longest(ofHosts));
    most.account = Math.max(most.account, longest(ofAccounts));
  };

  const enter = (keys: LaneKeys, signal: AbortSignal = never, pace: Pace = 'eased') =>
    lanes.run(keys, [signal], async () => {
      running.push(keys);
      count();
      await new Promise<void>((resolve) => ends.push(resolve));
      running.splice(running.indexOf(keys), 1);
      return { value: keys, pace };
    });

  /** Ends one after the other, in an order of its own, until nobody is left. */
  const endAll = async (order: (count: number) => number = () => 0) => {
    for (await settled(); ends.length > 0; await settled()) {
      const [end] = ends.splice(order(ends.length), 1);
      end?.();
    }
  };

  return { enter, endAll, most, running: () => running.length };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const laneKeys = fc.record({
  host: fc.constantFrom('a', 'b', 'c'),
  account: fc.option(fc.constantFrom('ana', 'bia'), { nil: null }),
});

describe('lanes', () => {
  it('lose nobody and overrun neither the house, nor a host, nor an account, in whatever order tests end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ keys: laneKeys, pace: fc.constantFrom<Pace>('eased', 'pressed') }), { maxLength: 60 }),
        fc.infiniteStream(fc.nat()),
        async (tests, chance) => {
          const house = createHouse(createLanes({ total: 8, perHost: 3 }));
          const all = Promise.all(tests.map(({ keys, pace }) => house.enter(keys, never, pace)));
          await house.endAll((count) => (chance.next().value ?? 0) % count);
          expect(await all).toEqual(tests.map(({ keys }) => keys));
          expect(house.most.total).toBeLessThanOrEqual(8);
          expect(house.most.host).toBeLessThanOrEqual(3);
          expect(house.most.account).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('fill the house: as many run as the limits let', async () => {
    const house = createHouse(createLanes());
    const hosts = Array.from({ length: 500 }, (_, place) => ({ host: `host ${place % 8}`, account: null }));
    const all = Promise.all(hosts.map((keys) => house.enter(keys)));
    await settled();
    expect(house.running()).toBe(32);
    await house.endAll();
    expect(await all).toHaveLength(500);
    expect(house.most.total).toBe(32);
  });

  it('let others pass those whose host is full', async () => {
    const house = createHouse(createLanes({ total: 4, perHost: 2 }));
    const all = ['a', 'a', 'a', 'a', 'b'].map((host) => house.enter({ host, account: null }));
    await settled();
    expect(house.running()).toBe(3);
    await house.endAll();
    expect(await Promise.all(all)).toHaveLength(5);
  });

  it('halve for a host that struggles, and grow back slowly as it recovers', async () => {
    const lanes = createLanes();
    const keys = { host: 'a', account: null };
    const atOnce = async () => {
      const house = createHouse(lanes);
      const all = Array.from({ length: 20 }, () => house.enter(keys));
      await settled();
      const most = house.running();
      await house.endAll();
      await Promise.all(all);
      return most;
    };
    const press = () => lanes.run(keys, [never], async () => ({ value: null, pace: 'pressed' }));
    await press();
    // 20 good answers each time: rounds of 4, 5 and 6 of them widen it by one, and then the rest of a round of 7.
    expect([await atOnce(), await atOnce(), await atOnce()]).toEqual([4, 7, 8]);
    for (let again = 0; again < 6; again += 1) await press();
    expect(await atOnce()).toBe(1);
  });

  it('let go of a place whose test throws', async () => {
    const lanes = createLanes({ total: 1, perHost: 1 });
    const keys = { host: 'a', account: 'ana' };
    const failing = lanes.run(keys, [never], () => Promise.reject(new Error('a fault of ours')));
    await expect(failing).rejects.toThrow('a fault of ours');
    expect(await lanes.run(keys, [never], async () => ({ value: 'in', pace: 'eased' }))).toBe('in');
  });

  it('let go of those who stop waiting, and of nobody else', async () => {
    const house = createHouse(createLanes({ total: 1, perHost: 1 }));
    const keys = { host: 'a', account: null };
    const controller = new AbortController();
    const first = house.enter(keys);
    const impatient = house.enter(keys, controller.signal);
    const last = house.enter(keys);
    controller.abort(new Error('enough'));
    await expect(impatient).rejects.toThrow('enough');
    await expect(house.enter(keys, controller.signal)).rejects.toThrow('enough');
    await house.endAll();
    expect(await Promise.all([first, last])).toHaveLength(2);
  });
});
