import type { Damaged } from './ways.ts';

/** How something damaged was met: with a code of ours, as whole, or as something else, which must not be. */
export type Answer = string;

/** What came of a sweep. */
export type DamageReport = {
  readonly tried: number;
  /** How many were answered how. */
  readonly answers: Readonly<Record<Answer, number>>;
  /** Damage that was taken for the truth, or met by an error without a name. */
  readonly accepted: readonly string[];
};

/** Nothing of it is missing or different: the damage met nothing that is read, or was mended. */
export const whole: Answer = 'whole';

/** Shows everything damaged to a reader, and keeps what it did not tell by a code it may tell. */
export async function sweep(
  damaged: Iterable<Damaged>,
  codes: readonly string[],
  read: (bytes: Buffer) => Answer | Promise<Answer>,
): Promise<DamageReport> {
  const answers: Record<Answer, number> = {};
  const accepted: string[] = [];
  let tried = 0;
  for (const { what, bytes } of damaged) {
    const answer = await read(bytes);
    tried += 1;
    answers[answer] = (answers[answer] ?? 0) + 1;
    if (answer !== whole && !codes.includes(answer)) accepted.push(`${what}: ${answer}`);
  }
  return { tried, answers, accepted };
}

/** Several sweeps as one. */
export function together(reports: readonly DamageReport[]): DamageReport {
  const answers: Record<Answer, number> = {};
  for (const [answer, count] of reports.flatMap((report) => Object.entries(report.answers))) {
    answers[answer] = (answers[answer] ?? 0) + count;
  }
  return {
    tried: reports.reduce((sum, { tried }) => sum + tried, 0),
    answers,
    accepted: reports.flatMap(({ accepted }) => accepted),
  };
}
