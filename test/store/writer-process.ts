/**
 * A process that adds one organisation after the other to the store given, each with its audit row, and says a slug
 * only once it is committed. It ends by being killed.
 */
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { openStore } from '../../electron/store/store.ts';
import { aRing, writeOrganisation } from './store-writes.ts';

const [path = '', round = ''] = process.argv.slice(2);
const store = openStore({ path, mode: 'open', ring: aRing(), clock: systemClock(), onAppended: () => undefined });

function writeOn(number: number): void {
  const slug = `r${round}-${number}`;
  writeOrganisation(store, slug);
  process.stdout.write(`${slug}\n`);
  setImmediate(writeOn, number + 1);
}
writeOn(0);
