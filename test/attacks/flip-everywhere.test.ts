import { expect, it, onTestFinished } from 'vitest';
import { flipBackup, flipHeader, flipSealed, flipStore } from './damage/flip-sweeps.ts';
import { smallVault } from './damage/small-vault.ts';

/** Every byte of store and backup takes minutes: the bench has those. */
const every = { store: 199, backup: 53 } as const;

const aVault = async () => {
  const vault = await smallVault();
  onTestFinished(vault.remove);
  return vault;
};

it('no flipped bit of the header is accepted, wherever it is', async () => {
  const { tried, answers } = await flipHeader(await aVault());
  expect(answers).toEqual({ HEADER_DAMAGED: tried });
  expect(tried).toBeGreaterThan(600);
});

it('no flipped bit of a sealed value or a wrapped key is accepted, wherever it is', async () => {
  const { tried, answers, accepted } = await flipSealed(await aVault());
  expect([accepted, answers.whole]).toEqual([[], undefined]);
  expect(tried).toBeGreaterThan(800);
});

it('no flipped bit of the store changes what is read of it', async () => {
  const { tried, answers, accepted } = await flipStore(await aVault(), every.store);
  expect(accepted).toEqual([]);
  expect(answers.STORE_DAMAGED).toBeGreaterThan(tried * 0.9);
});

it('no flipped bit of a backup is accepted', async () => {
  const { tried, answers, accepted } = await flipBackup(await aVault(), every.backup);
  expect([accepted, answers.whole]).toEqual([[], undefined]);
  expect(tried).toBeGreaterThan(1_000);
});
