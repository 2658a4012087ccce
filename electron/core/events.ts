import type { AppEvent, EventKind } from '../../shared/contract/app.ts';
import type { Clock } from '../ports/clock.ts';
import { type PullStream, pullStream } from '../services/pull-stream.ts';

type Event = Extract<AppEvent, { type: 'event' }>;

/** So many events are kept for readers that come back. */
const keptEvents = 1_000;

/** The contract's limit on ids of one event. */
const idsPerEvent = 500;

/** Hints that something changed, in one sequence for all readers. */
export type EventHub = {
  readonly publish: (kind: EventKind, ids: readonly string[]) => void;
  /**
   * Events after `since`; 0, and any point that is not kept, begins with a reset. A reader that falls too far behind is
   * reset too, so nothing grows with slow readers.
   */
  readonly subscribe: (since: number, signal?: AbortSignal) => PullStream<AppEvent>;
};

/** The sequence begins at the present moment, so that numbers of an earlier process are never taken for this one's. */
export function createEventHub(clock: Pick<Clock, 'now'>): EventHub {
  const kept: Event[] = [];
  let last = clock.now();
  let news = Promise.withResolvers<void>();

  const append = (kind: EventKind, ids: readonly string[]): void => {
    last += 1;
    kept.push({ type: 'event', seq: last, kind, ids: [...ids] });
    if (kept.length > keptEvents) kept.shift();
  };

  const itemAfter = (seen: number): AppEvent | null => {
    if (seen === last) return null;
    const oldest = last - kept.length + 1;
    return kept[seen + 1 - oldest] ?? { type: 'reset', seq: last };
  };

  return {
    publish: (kind, ids) => {
      for (let from = 0; from === 0 || from < ids.length; from += idsPerEvent) {
        append(kind, ids.slice(from, from + idsPerEvent));
      }
      news.resolve();
      news = Promise.withResolvers();
    },
    subscribe: (since, signal) => {
      let seen = since;
      const left = Promise.withResolvers<void>();
      const leave = (): void => left.resolve();
      signal?.addEventListener('abort', leave, { once: true });
      const next = async (): Promise<AppEvent | null> => {
        while (signal?.aborted !== true) {
          const item = itemAfter(seen);
          if (item !== null) {
            seen = item.seq;
            return item;
          }
          const hasNews = await Promise.race([news.promise.then(() => true), left.promise.then(() => false)]);
          if (!hasNews) return null;
        }
        return null;
      };
      return pullStream(next, () => {
        leave();
        signal?.removeEventListener('abort', leave);
      });
    },
  };
}
