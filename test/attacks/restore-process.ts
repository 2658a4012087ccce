/** A process that restores a backup into a folder and is killed meanwhile. It says `begun` right before it starts. */
import { testEngine, testPassphrase } from '../kit/engine.ts';
import { instantKdf } from '../kit/kdf.ts';
import { aSession } from '../kit/session.ts';

const [file = '', dataDir = ''] = process.argv.slice(2);
const { client } = testEngine({ dataDir, kdf: instantKdf() });
const restoring = client(aSession({ origin: 'cli', autoLocks: false })).backups.restore({
  file,
  key: { kind: 'passphrase', passphrase: testPassphrase },
  newPassphrase: testPassphrase,
  useKeychain: false,
});
process.stdout.write('begun\n');
for await (const { answer } of await restoring) if (answer !== null) process.stdout.write('restored\n');
