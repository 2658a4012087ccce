import { useState } from 'react';
import { useSecretClipboard } from '../../state/use-secret-clipboard.ts';

/** What all secrets on the page share: one is shown at a time, one is on the clipboard. Names only, no values. */
export type SecretDesk = {
  readonly shown: string | null;
  readonly show: (name: string | null) => void;
  readonly clipboard: ReturnType<typeof useSecretClipboard>;
};

export function useSecretDesk(): SecretDesk {
  const [shown, show] = useState<string | null>(null);
  const clipboard = useSecretClipboard();
  return { shown, show, clipboard };
}
