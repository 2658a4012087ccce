/** Something that waits its turn at a destination. */
type Waiting = { readonly target: { readonly destination: string } };

/**
 * Hands out work so that no destination holds up the others: next is always one whose destination is least busy.
 *
 * `done` must be called for each item taken.
 */
export function fairQueue<T extends Waiting>(items: readonly T[]) {
  const lanes = new Map<string, { readonly waiting: T[]; running: number }>();
  for (const item of items) {
    const lane = lanes.get(item.target.destination);
    if (lane === undefined) lanes.set(item.target.destination, { waiting: [item], running: 0 });
    else lane.waiting.push(item);
  }
  return {
    take: (): T | undefined => {
      const open = [...lanes.values()].filter((lane) => lane.waiting.length > 0);
      const [first] = open;
      if (first === undefined) return undefined;
      const lane = open.reduce((least, one) => (one.running < least.running ? one : least), first);
      lane.running += 1;
      return lane.waiting.shift();
    },
    done: (item: T): void => {
      const lane = lanes.get(item.target.destination);
      if (lane !== undefined) lane.running -= 1;
    },
  };
}
