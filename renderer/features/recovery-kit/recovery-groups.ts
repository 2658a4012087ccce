/** One group of a recovery key and its place, counted from 1. */
export type Group = { readonly number: number; readonly text: string };

/** The groups a recovery key is written in. */
export const groupsOf = (recoveryKey: string): readonly Group[] =>
  recoveryKey
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((text, index) => ({ number: index + 1, text }));

/** What counts when a typed group is compared: no case, no white space, and what looks alike is alike. */
const bare = (text: string): string =>
  text.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');

/** Whether a typed text is that group of the key. */
export const isGroup = (recoveryKey: string, number: number, typed: string): boolean => {
  const group = groupsOf(recoveryKey)[number - 1];
  return group !== undefined && bare(group.text) === bare(typed);
};

/**
 * Numbers of two different groups to ask back, in ascending order.
 *
 * @param chance two numbers in 0..1 (exclusive), from a strong source.
 */
export function pickTwoGroups(count: number, [first, second]: readonly [number, number]): readonly [number, number] {
  const one = Math.floor(first * count);
  const other = (one + 1 + Math.floor(second * (count - 1))) % count;
  return [Math.min(one, other) + 1, Math.max(one, other) + 1];
}
