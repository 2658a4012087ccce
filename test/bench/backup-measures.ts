import { join } from 'node:path';
import { testPassphrase } from '../kit/engine.ts';
import { type Measure, measured } from './figure.ts';
import { watched } from './longest-block.ts';
import { scaleCommandLine } from './scale-command-line.ts';
import type { Size } from './scale-vault.ts';

/** Backs a vault of that size up, and verifies the file as its owner would. */
export const backupMeasures = async (size: Size): Promise<readonly Measure[]> => {
  const { cli, dataDir, close } = await scaleCommandLine(size);
  const file = join(dataDir, 'figure.chvbackup');
  const key = { kind: 'passphrase', passphrase: testPassphrase } as const;
  const backup = await watched(async () => {
    for await (const _ of await cli.backups.create({ file }));
  });
  const verify = await watched(async () => {
    for await (const _ of await cli.backups.verify({ file, key }));
  });
  await close();
  return [
    measured('backup, read back whole', backup.ms, 'ms'),
    measured('processor time of it', backup.busyMs, 'ms'),
    measured('longest block of the process, backing up', backup.longestBlockMs, 'ms'),
    measured('verify (slow hash at its floor)', verify.ms, 'ms'),
    measured('processor time of it', verify.busyMs, 'ms'),
    measured('longest block of the process, verifying', verify.longestBlockMs, 'ms'),
  ];
};
