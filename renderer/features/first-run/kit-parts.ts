import type { ComponentType } from 'react';

/** The parts that show a recovery key and ask it back: another feature's, put in by the app. */
export type KitParts = {
  readonly Kit: ComponentType<{ readonly vaultId: string; readonly recoveryKey: string }>;
  readonly Check: ComponentType<{
    readonly recoveryKey: string;
    readonly submit: string;
    readonly onBack: () => void;
    readonly onDone: () => void;
  }>;
};
