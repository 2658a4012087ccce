import { backupMeasures } from '../backup-measures.ts';
import type { Figure } from '../figure.ts';

const secrets = 5_000;

export const figure: Figure = {
  title: `Back up and verify a vault of ${secrets} secrets`,
  limitMs: 60_000,
  take: () => backupMeasures({ organisations: 10, credentials: secrets }),
};
