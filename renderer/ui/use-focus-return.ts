import { useEffect } from 'react';

/** Mantine gives the focus back when a drawer is closed, but not when it is no longer drawn. */
export function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
}
