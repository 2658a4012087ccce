/** A process that starts the product on the data folder given, says so, and lives until it is killed. */
import { startEngine } from '../../electron/core/start-engine.ts';

const [dataDir] = process.argv.slice(2);
await startEngine({ dataDir, version: '0.0.0', ownerKind: 'service', waitMs: 0 });
process.stdout.write('started\n');
process.stdin.resume();
