/** One number of a figure. */
export type Measure = {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'seconds' | 'KB' | 'MiB' | 'per second' | 'times' | 'count';
  /** What the number should not exceed; null where there is no goal. */
  readonly atMost: number | null;
};

/** What the bench measures in one process of its own. Ratios are taken within one run, on one machine. */
export type Figure = {
  readonly title: string;
  /** The process is ended after this long, and the figure counts as not taken. */
  readonly limitMs: number;
  /** What this machine lacks for it; null or left out where nothing. */
  readonly lacks?: string | null;
  readonly take: () => Promise<readonly Measure[]>;
};

/** A number without a goal. */
export const measured = (name: string, value: number, unit: Measure['unit']): Measure => ({
  name,
  value,
  unit,
  atMost: null,
});

/** The same number with a goal. */
export const aiming = (measure: Measure, atMost: number): Measure => ({ ...measure, atMost });
