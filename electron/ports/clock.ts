/** Time, as the only source of it. */
export type Clock = {
  /** Milliseconds since 1970 UTC, whole. May jump: the user may set the clock. */
  readonly now: () => number;
  /** Milliseconds that never run backwards, for durations. */
  readonly monotonic: () => number;
  /** Calls `run` once after `ms`; the result takes it back. Does not keep the process alive. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Resolves after `ms`, rejects with the signal's reason when aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Resolves once everything else that is ready had its turn: what long work calls between its steps. */
  readonly nextTurn: () => Promise<void>;
};
