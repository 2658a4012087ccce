import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';

/** Where the window was when it was closed, in density-independent pixels. */
export const windowPlace = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlace>;

/** The smallest window in which everything can be used. */
export const leastSize = { width: 880, height: 600 } as const;

/** So much of the window must lie on a screen, or nobody could take hold of it. */
const graspable = 96;

const isGraspable = (place: Rectangle, screen: Rectangle): boolean =>
  Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x) >= graspable &&
  place.y >= screen.y &&
  place.y <= screen.y + screen.height - graspable;

const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Where the window opens: as it was left, made to fit the screens there are today. Null: wherever the system puts it,
 * because nothing is known or the screen it stood on is gone.
 */
export function placeOnScreens(place: WindowPlace | null, workAreas: readonly Rectangle[]): Rectangle | null {
  const screen = workAreas.find((area) => place !== null && isGraspable(place, area));
  if (place === null || screen === undefined) return null;
  const width = between(place.width, leastSize.width, Math.max(leastSize.width, screen.width));
  const height = between(place.height, leastSize.height, Math.max(leastSize.height, screen.height));
  // A window that had to shrink may have left the screen by that.
  const x = between(place.x, screen.x + graspable - width, screen.x + screen.width - graspable);
  return { x, y: place.y, width, height };
}

/** What was remembered; null where nothing was, or nothing that can be read: the window is then as new. */
export function recallPlace(file: string): WindowPlace | null {
  try {
    return windowPlace.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Remembers it. A disk that refuses must not keep the window from closing, and half a file is as good as none. */
export function rememberPlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(place), { mode: 0o600 });
  } catch {
    // The next start opens where this one did.
  }
}
