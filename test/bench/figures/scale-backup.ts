import { backupMeasures } from '../backup-measures.ts';
import type { Figure } from '../figure.ts';
import { scale } from '../scale-vault.ts';

export const figure: Figure = {
  title: `Back up and verify a vault of ${scale.credentials} secrets`,
  limitMs: 300_000,
  take: () => backupMeasures(scale),
};
