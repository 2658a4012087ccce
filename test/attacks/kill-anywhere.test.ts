import { expect, it } from 'vitest';
import { killEverywhere, targets } from './kill/campaign.ts';

/** Once in everything, and again in what takes most steps; `CHAVEIRO_KILLS` makes it more: 200 for a release. */
const rounds = Number(process.env.CHAVEIRO_KILLS ?? targets.length + 4);

it('a process killed anywhere in its work leaves all it acknowledged, nothing by half, and a vault that opens', async () => {
  const { kills, byTarget, faults } = await killEverywhere(rounds);
  expect(faults).toEqual([]);
  expect(kills).toBe(rounds);
  expect(Object.keys(byTarget).toSorted()).toEqual(targets.slice(0, rounds).toSorted());
}, 900_000);
