import type { Tree } from './tree.ts';

/** One place where a rule is broken. */
export type Violation = { readonly path: string; readonly line: number; readonly message: string };

/** A small repository: path → text. */
export type Sample = { readonly what: string; readonly files: Readonly<Record<string, string>> };

/** A promise about the repository's shape, with faults that break it and look-alikes that do not. */
export type Rule = {
  /** A sentence in the present tense. */
  readonly promise: string;
  readonly check: (tree: Tree) => readonly Violation[];
  /** Each is planted in an empty repository and must be caught. */
  readonly faults: readonly [Sample, ...Sample[]];
  /** Each must pass. */
  readonly fine: readonly Sample[];
};

/** The line of an offset, counted from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** A violation as one line for the test's report. */
export const describeViolation = ({ path, line, message }: Violation): string => `${path}:${line} ${message}`;
