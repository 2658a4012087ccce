import type { Measure } from './figure.ts';

/** A figure as it was taken: its numbers, or why there are none. */
export type Taken = {
  readonly figure: string;
  readonly title: string;
  readonly seconds: number;
  readonly measures: readonly Measure[];
  /** What the machine lacks for it: then it was skipped. */
  readonly lacks: string | null;
  readonly failure: string | null;
};

const rounded = (value: number): string => {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toPrecision(2);
};

const verdict = ({ value, atMost }: Measure): string => {
  if (atMost === null) return '';
  return `${value <= atMost ? 'met' : 'MISSED'}: at most ${atMost}`;
};

const rows = ({ measures, lacks, failure }: Taken): readonly (readonly string[])[] => [
  ...measures.map((one) => [`  ${one.name}`, rounded(one.value), one.unit, verdict(one)]),
  ...(lacks === null ? [] : [['  skipped', '', '', lacks]]),
  ...(failure === null ? [] : [['  not taken', '', '', failure]]),
];

/** The figures as a table for a terminal. */
export const tableOf = (taken: readonly Taken[]): string => {
  const all = taken.flatMap(rows);
  const width = (column: number): number => Math.max(0, ...all.map((row) => row[column]?.length ?? 0));
  const [names, values, units] = [width(0), width(1), width(2)];
  const line = ([name = '', value = '', unit = '', note = '']: readonly string[]): string =>
    `${name.padEnd(names)}  ${value.padStart(values)} ${unit.padEnd(units)}  ${note}`.trimEnd();
  return taken.map((one) => [one.title, ...rows(one).map(line), ''].join('\n')).join('\n');
};
