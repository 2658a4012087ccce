/** A process that owns the data folder given, says so, and lives until it is killed or told to go on standard input. */
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { acquireOwnership } from '../../../electron/store/owner-lock.ts';

const [dataDir = ''] = process.argv.slice(2);
const ownership = await acquireOwnership({ paths: { dataDir }, clock: systemClock(), waitMs: 0 });
process.stdout.write('owned\n');
process.stdin.once('data', () => {
  ownership.release();
  process.stdout.write('released\n');
});
