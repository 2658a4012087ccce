import { useEffect } from 'react';
import { usePreferences } from '../state/preferences.tsx';
import { applyLook } from '../theme/look.ts';

/** Dresses the page as it was chosen: how dense, how large, how lively. */
export function useAppearance(): void {
  const { density, textSize, motion } = usePreferences();
  useEffect(() => {
    const root = document.documentElement;
    applyLook(root, { density, textSize });
    root.setAttribute('data-motion', motion);
  }, [density, textSize, motion]);
}
