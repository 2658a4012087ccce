import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { crashedVault } from './damage/crashed-vault.ts';
import { sweep } from './damage/report.ts';
import { readerOfStore, smallVault } from './damage/small-vault.ts';
import { tears } from './damage/ways.ts';

/** Every sector of the files of a crash takes a minute: `CHAVEIRO_DAMAGE=all`. */
const every = process.env.CHAVEIRO_DAMAGE === 'all' ? 1 : 7;

it('a store torn at any of its sectors is damaged, or whole where nothing is read there; never something else', async () => {
  const vault = await smallVault();
  onTestFinished(vault.remove);
  const store = readFileSync(join(vault.dataDir, 'store.db'));
  const { tried, answers, accepted } = await sweep(tears(store), ['STORE_DAMAGED'], readerOfStore(vault));
  expect(accepted).toEqual([]);
  expect(tried).toBe((store.length / 512) * 3);
  expect(answers.STORE_DAMAGED).toBeGreaterThan(tried * 0.9);
});

it('a log torn at a sector after a crash is an older copy, damaged, or whole; what was lost of it is never hidden', async () => {
  const vault = await crashedVault();
  onTestFinished(vault.remove);
  const told = ['OLDER_COPY', 'STORE_DAMAGED'];
  const log = vault.bytesOf('store.db-wal');
  const { tried, answers, accepted } = await sweep(tears(log, every), told, vault.readerOf('store.db-wal'));
  expect(accepted).toEqual([]);
  expect(answers.whole ?? 0).toBeLessThan(tried / 10);
});

it('a store torn at a sector under the log of a crash is damaged, or whole where the log has it newer', async () => {
  const vault = await crashedVault();
  onTestFinished(vault.remove);
  const told = ['OLDER_COPY', 'STORE_DAMAGED'];
  const { accepted } = await sweep(tears(vault.bytesOf('store.db'), every), told, vault.readerOf('store.db'));
  expect(accepted).toEqual([]);
});
