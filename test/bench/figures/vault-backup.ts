import { join } from 'node:path';
import { testPassphrase } from '../../kit/engine.ts';
import { type Figure, measured } from '../figure.ts';
import { richOrganisation } from '../rich-organisation.ts';
import { timed } from '../timing.ts';

const secrets = 5_000;

export const figure: Figure = {
  title: `Back up and verify a vault of ${secrets} secrets`,
  limitMs: 240_000,
  take: async () => {
    const { cli, dataDir, close } = await richOrganisation(secrets);
    const file = join(dataDir, 'figure.chvbackup');
    const key = { kind: 'passphrase', passphrase: testPassphrase } as const;
    const backup = await timed(async () => {
      for await (const _ of await cli.backups.create({ file }));
    });
    const verify = await timed(async () => {
      for await (const _ of await cli.backups.verify({ file, key }));
    });
    await close();
    return [
      measured('backup, read back whole', backup, 'ms'),
      measured('verify (slow hash at its floor)', verify, 'ms'),
    ];
  },
};
