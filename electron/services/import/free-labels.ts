/** Longest text before a number; a label has 80 characters. */
const longestBase = 72;

/** Labels given out within one preview. */
export type Labels = {
  readonly isFree: (place: string, label: string) => boolean;
  readonly take: (place: string, label: string) => void;
  /** The label with the next number that is free. */
  readonly next: (place: string, label: string, isFree: (label: string) => boolean) => string;
};

/** Tells credentials of one provider apart by a number where their labels are the same. */
export function createLabels(): Labels {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return {
    isFree: (place, label) => !taken.has(`${place} ${label}`),
    take: (place, label) => void taken.add(`${place} ${label}`),
    next: (place, label, isFree) => {
      const base = label.slice(0, longestBase).trimEnd();
      // Counting on from the last number given: ten thousand of one name must not be counted anew each time.
      for (let number = (numbers.get(`${place} ${base}`) ?? 1) + 1; ; number += 1) {
        const candidate = `${base} ${number}`;
        if (!isFree(candidate)) continue;
        numbers.set(`${place} ${base}`, number - 1);
        return candidate;
      }
    },
  };
}
