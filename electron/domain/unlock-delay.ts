const freeAttempts = 5;
const longestDelayMs = 5 * 60_000;

/**
 * How long after the last of so many failed unlocks in a row the next one may run, in ms.
 *
 * Only slows a person at this machine down: whoever has the files guesses without asking us.
 */
export const unlockDelayMs = (failures: number): number =>
  failures < freeAttempts ? 0 : Math.min(longestDelayMs, 1_000 * 2 ** (failures - freeAttempts));
