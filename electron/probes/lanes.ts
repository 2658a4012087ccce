import { createOccupancy, type LaneKeys, type Limits, type Pace } from './occupancy.ts';

/** Runs many tests at once without overrunning anyone. */
export type Lanes = {
  /** Waits for a place, runs the task, frees the place. Rejects with the reason of a signal that fires while it waits. */
  readonly run: <T>(
    keys: LaneKeys,
    signals: readonly AbortSignal[],
    task: () => Promise<{ value: T; pace: Pace }>,
  ) => Promise<T>;
};

type Waiting = { readonly keys: LaneKeys; readonly start: () => void };

/** Limits of DESIGN section 7: 32 in all, 8 a host and fewer while it struggles, 1 an account. */
export function createLanes(limits: Limits = { total: 32, perHost: 8 }): Lanes {
  const occupancy = createOccupancy(limits);
  const queue: Waiting[] = [];

  const startWaiting = () => {
    while (!occupancy.isFull()) {
      const next = queue.findIndex(({ keys }) => occupancy.mayStart(keys));
      const [waiting] = next === -1 ? [] : queue.splice(next, 1);
      if (waiting === undefined) return;
      occupancy.take(waiting.keys);
      waiting.start();
    }
  };

  const place = (keys: LaneKeys, signals: readonly AbortSignal[]) =>
    new Promise<void>((resolve, reject) => {
      const unlisten = () => {
        for (const signal of signals) signal.removeEventListener('abort', leave);
      };
      const leave = () => {
        unlisten();
        queue.splice(queue.indexOf(waiting), 1);
        reject(signals.find(({ aborted }) => aborted)?.reason);
      };
      const start = () => {
        unlisten();
        resolve();
      };
      const waiting: Waiting = { keys, start };
      for (const signal of signals) signal.addEventListener('abort', leave, { once: true });
      queue.push(waiting);
      startWaiting();
    });

  return {
    run: async (keys, signals, task) => {
      for (const signal of signals) signal.throwIfAborted();
      await place(keys, signals);
      try {
        for (const signal of signals) signal.throwIfAborted();
        const { value, pace } = await task();
        occupancy.adapt(keys.host, pace);
        return value;
      } finally {
        occupancy.free(keys);
        startWaiting();
      }
    },
  };
}
