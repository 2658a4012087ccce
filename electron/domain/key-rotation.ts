import type { RotationStep } from '../../shared/model/rotation.ts';

/** Steps at which a rotation still waits for somebody or something. */
const openSteps: Readonly<Record<RotationStep, boolean>> = {
  keyAdded: true,
  tested: true,
  overlapping: true,
  retired: false,
  undone: false,
  abandoned: false,
};
/** Whether a rotation at this step is still under way. */
export const isOpenStep = (step: RotationStep): boolean => openSteps[step];

/** Whether the new key has not taken over yet. */
export const isBeforeTakeover = (step: RotationStep): boolean => step === 'keyAdded' || step === 'tested';

const longestLabel = 80;

/** A label for the key that follows one: its number counted on, or a first number; the next that nobody has. */
export function nextLabel(label: string, isFree: (label: string) => boolean): string {
  const counted = /^(.*?)(\d{1,6})$/s.exec(label);
  const base = counted?.[1] ?? `${label}-`;
  for (let number = Number(counted?.[2] ?? 1) + 1; ; number += 1) {
    const candidate = `${base.slice(0, longestLabel - String(number).length)}${number}`;
    if (isFree(candidate)) return candidate;
  }
}
