import { expect, it } from 'vitest';
import { unlockDelayMs } from '../../../electron/domain/unlock-delay.ts';

it('lets a few slips pass and then makes each failure wait longer, up to five minutes', () => {
  const delays = [0, 1, 4, 5, 6, 9, 12, 20, 1_000].map((failures) => unlockDelayMs(failures) / 1_000);
  expect(delays).toEqual([0, 0, 0, 1, 2, 16, 128, 300, 300]);
});
