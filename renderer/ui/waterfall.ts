import type { Stage } from '../../shared/model/test-result.ts';

/** Where a stage's bar begins and how long it is, in percent of the whole test. */
export type Bar = { readonly marginInlineStart: string; readonly inlineSize: string };

const shortestPercent = 1.5;

/** Whether a stage was tried at all, so that its duration means something. */
export const hasRun = ({ state }: Stage): boolean => state !== 'notReached' && state !== 'skipped';

/** Bars of stages that ran one after the other, on one scale. A stage that took no time is still seen. */
export function waterfall(stages: readonly Stage[]): readonly Bar[] {
  const total = Math.max(
    1,
    stages.reduce((sum, { ms }) => sum + ms, 0),
  );
  const start = (index: number) => stages.slice(0, index).reduce((sum, { ms }) => sum + ms, 0);
  return stages.map((stage, index) => {
    const length = hasRun(stage) ? Math.max(shortestPercent, (100 * stage.ms) / total) : 0;
    const begin = Math.min((100 * start(index)) / total, 100 - length);
    return { marginInlineStart: `${begin}%`, inlineSize: `${length}%` };
  });
}
