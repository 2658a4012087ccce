/** Something that waits its turn at a destination. */
type Waiting = { readonly target: { readonly destination: string } };

type Lane<T> = { readonly waiting: T[]; running: number };

/**
 * Hands out work so that no destination holds up the others: next is always one whose destination is least busy.
 *
 * `done` or `putBack` must be called for each item taken.
 */
export function fairQueue<T extends Waiting>(items: readonly T[]) {
  const lanes = new Map<string, Lane<T>>();
  // Taken from the end, so they are put in from the end.
  for (const item of items.toReversed()) {
    const lane = lanes.get(item.target.destination);
    if (lane === undefined) lanes.set(item.target.destination, { waiting: [item], running: 0 });
    else lane.waiting.push(item);
  }
  /** Those where something waits. */
  const open = new Map([...lanes].toReversed());
  let left = items.length;
  /** The first idle one, else the least busy. Lanes that were just served stand last. */
  const leastBusy = (): readonly [string, Lane<T>] | undefined => {
    let least: readonly [string, Lane<T>] | undefined;
    for (const entry of open) {
      const [, { running }] = entry;
      if (running === 0) return entry;
      if (least === undefined || running < least[1].running) least = entry;
    }
    return least;
  };
  return {
    /** How many wait. */
    left: () => left,
    take: (): T | undefined => {
      const found = leastBusy();
      if (found === undefined) return undefined;
      const [name, lane] = found;
      open.delete(name);
      lane.running += 1;
      left -= 1;
      const item = lane.waiting.pop();
      if (lane.waiting.length > 0) open.set(name, lane);
      return item;
    },
    done: ({ target }: T): void => {
      const lane = lanes.get(target.destination);
      if (lane !== undefined) lane.running -= 1;
    },
    /** Instead of `done`: it did not happen, and waits again, before the others of its destination. */
    putBack: (item: T): void => {
      const name = item.target.destination;
      const lane = lanes.get(name);
      if (lane === undefined) return;
      lane.running -= 1;
      lane.waiting.push(item);
      left += 1;
      open.set(name, lane);
    },
  };
}
