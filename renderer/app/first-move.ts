import { createContext, useEffect, useState } from 'react';
import type { FirstMove } from '../features/first-run/begin-step.tsx';
import type { PageRouter } from './router.ts';

/** What the console opens with right after the first run; null ever after. */
export const FirstMoveContext = createContext<FirstMove | null>(null);

/** Keeps the first move until the vault locks: then the console opens as it was left. */
export function useFirstMove(router: PageRouter, isUnlocked: boolean) {
  const [move, setMove] = useState<FirstMove | null>(null);
  useEffect(() => {
    if (!isUnlocked) setMove(null);
  }, [isUnlocked]);
  return {
    move,
    make: (chosen: FirstMove | null) => {
      setMove(chosen);
      if (chosen === 'key') void router.navigate({ to: '/system' });
    },
  };
}
