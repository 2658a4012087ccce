import type { ComponentType } from 'react';
import type { BackupRestored } from '../../../shared/contract/backups.ts';

/** Parts of other features, put in by the app: what shows a recovery key and asks it back, and what restores a backup. */
export type KitParts = {
  readonly Kit: ComponentType<{ readonly vaultId: string; readonly recoveryKey: string }>;
  readonly Check: ComponentType<{
    readonly recoveryKey: string;
    readonly submit: string;
    readonly onBack: () => void;
    readonly onDone: () => void;
  }>;
  readonly Restore: ComponentType<{
    readonly onBack: () => void;
    readonly onRestored: (restored: BackupRestored) => void;
  }>;
};
