import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSize, placeOnScreens, recallPlace, rememberPlace } from '../../electron/app/window-place.ts';
import { tempDir } from '../kit/temp-dir.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 1920, height: 1080 };
const place = { x: 1500, y: 100, width: 1200, height: 800, isMaximized: false };

describe('the place of the window', () => {
  it('is where it was left, on whichever screen that is', () => {
    const { isMaximized: _, ...bounds } = place;
    expect(placeOnScreens(place, [laptop, beside])).toEqual(bounds);
  });

  it('is the system’s choice when nothing is known, or its screen is gone', () => {
    expect(placeOnScreens(null, [laptop])).toBeNull();
    expect(placeOnScreens(place, [laptop])).toBeNull();
    expect(placeOnScreens(place, [])).toBeNull();
  });

  it('never leaves a window nobody can take hold of, and fits its screen', () => {
    const size = fc.integer({ min: 1, max: 10_000 });
    const point = fc.integer({ min: -3_000, max: 3_000 });
    const isUsable = (found: ReturnType<typeof placeOnScreens>): boolean =>
      found === null ||
      (found.y >= laptop.y &&
        found.x + found.width > laptop.x &&
        found.x < laptop.x + laptop.width &&
        found.width <= laptop.width &&
        found.height >= leastSize.height);
    fc.assert(
      fc.property(point, point, size, size, (x, y, width, height) => {
        expect(isUsable(placeOnScreens({ x, y, width, height, isMaximized: false }, [laptop]))).toBe(true);
      }),
    );
  });

  it('is remembered from one run to the next', () => {
    const file = join(tempDir(), 'window.json');
    expect(recallPlace(file)).toBeNull();
    rememberPlace(file, place);
    expect(recallPlace(file)).toEqual(place);
  });

  it.each([
    ['half a file', '{"x":1,"y":'],
    ['a size of nothing', JSON.stringify({ ...place, width: 0 })],
    ['more than it should hold', JSON.stringify({ ...place, script: 'x' })],
  ])('is as new after %s', (_what, text) => {
    const file = join(tempDir(), 'window.json');
    writeFileSync(file, text);
    expect(recallPlace(file)).toBeNull();
  });

  it('that cannot be written keeps nobody from closing the window', () => {
    const file = join(tempDir(), 'gone', 'window.json');
    rememberPlace(file, place);
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});
