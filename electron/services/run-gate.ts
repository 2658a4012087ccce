import type { TestProgress } from '../../shared/contract/tests.ts';
import type { Clock } from '../ports/clock.ts';

/** How often a run that lost the network looks whether it is back. */
const lookEveryMs = 2_000;

export type GateState = Pick<TestProgress, 'paused' | 'waiting'>;

/** Whether a run may start more tests: not while somebody paused it, nor while the machine has no network. */
export type RunGate = {
  readonly pause: () => void;
  readonly resume: () => void;
  /** A test found no network. True where the run waits for it; false where it has waited enough. */
  readonly lost: () => boolean;
  readonly state: () => GateState;
  /** Resolves while it is open, and when the run ends. */
  readonly opened: () => Promise<void>;
  /** Fires when it shuts: what waits for its turn gives its place up. */
  readonly shutting: () => AbortSignal;
  /** Time it stood open, in ms. */
  readonly openMs: () => number;
};

export type GateWorld = {
  readonly clock: Pick<Clock, 'monotonic' | 'sleep'>;
  readonly online: () => boolean;
  /** How long in all it waits for the network, in ms. */
  readonly patienceMs: number;
  /** Fires when the run ends. */
  readonly signal: AbortSignal;
  readonly onChange: () => void;
};

/** Every look costs patience, so that a network that comes and goes cannot keep a run from ending. */
function createPatience({ clock, online, patienceMs, signal }: GateWorld) {
  let left = patienceMs;
  return {
    isOver: () => left <= 0,
    awaitNetwork: async (): Promise<void> => {
      do {
        const step = Math.min(lookEveryMs, left);
        left -= step;
        await clock.sleep(step, signal);
      } while (!online() && left > 0);
    },
  };
}

/** A stopwatch that can be held. */
function createStopwatch(clock: Pick<Clock, 'monotonic'>) {
  let before = 0;
  let since: number | null = clock.monotonic();
  return {
    hold: () => {
      before += clock.monotonic() - (since ?? 0);
      since = null;
    },
    go: () => {
      since = clock.monotonic();
    },
    ms: () => before + (since === null ? 0 : clock.monotonic() - since),
  };
}

/** Open at first. */
export function createRunGate(world: GateWorld): RunGate {
  const { signal } = world;
  const why = { paused: false, offline: false };
  const patience = createPatience(world);
  const watch = createStopwatch(world.clock);
  let places = new AbortController();
  let opening = Promise.withResolvers<void>();
  opening.resolve();
  signal.addEventListener('abort', () => opening.resolve(), { once: true });

  const set = (reason: keyof typeof why, holds: boolean): void => {
    if (why[reason] === holds) return;
    const was = why.paused || why.offline;
    why[reason] = holds;
    const is = why.paused || why.offline;
    if (is && !was) {
      watch.hold();
      opening = Promise.withResolvers();
      places.abort();
    } else if (was && !is) {
      watch.go();
      places = new AbortController();
      opening.resolve();
    }
    world.onChange();
  };

  return {
    pause: () => set('paused', true),
    resume: () => set('paused', false),
    lost: () => {
      if (why.offline) return true;
      if (patience.isOver() || signal.aborted) return false;
      set('offline', true);
      const goOn = (): void => set('offline', false);
      patience.awaitNetwork().then(goOn, goOn);
      return true;
    },
    state: () => ({ paused: why.paused, waiting: why.offline ? 'offline' : null }),
    opened: () => (signal.aborted ? Promise.resolve() : opening.promise),
    shutting: () => places.signal,
    openMs: watch.ms,
  };
}
