import { expect, it, onTestFinished } from 'vitest';
import { crashedVault } from './damage/crashed-vault.ts';
import { smallVault } from './damage/small-vault.ts';
import { tearCrashed, tearStore } from './damage/tear-sweeps.ts';

/** Every sector of the files of a crash takes minutes: `CHAVEIRO_DAMAGE=all`, and the bench. */
const every = process.env.CHAVEIRO_DAMAGE === 'all' ? 1 : 7;
const patience = 600_000;

const closing = async <Vault extends { readonly remove: () => void }>(making: Promise<Vault>): Promise<Vault> => {
  const vault = await making;
  onTestFinished(vault.remove);
  return vault;
};

it('a store torn at any of its sectors is damaged, or whole where nothing is read there; never something else', async () => {
  const { tried, answers, accepted } = await tearStore(await closing(smallVault()));
  expect(accepted).toEqual([]);
  expect(answers.STORE_DAMAGED).toBeGreaterThan(tried * 0.9);
});

it('a log torn at a sector after a crash is an older copy, damaged, or whole; what was lost of it is never hidden', {
  timeout: patience,
}, async () => {
  const { tried, answers, accepted } = await tearCrashed(await closing(crashedVault()), 'store.db-wal', every);
  expect(accepted).toEqual([]);
  expect(answers.whole ?? 0).toBeLessThan(tried / 10);
});

it('a store torn at a sector under the log of a crash is damaged, or whole where the log has it newer', {
  timeout: patience,
}, async () => {
  const { tried, accepted } = await tearCrashed(await closing(crashedVault()), 'store.db', every);
  expect([accepted, tried > 50]).toEqual([[], true]);
});
