import type { Icon as TablerIcon } from '@tabler/icons-react';

/** Something the palette can do or a place it can go to. */
export type PaletteCommand = {
  readonly id: string;
  readonly kind: 'command' | 'place';
  readonly icon: TablerIcon;
  readonly words: string;
  /** Its own shortcut, to be learnt. */
  readonly keys: readonly string[];
  readonly run: () => void;
};
