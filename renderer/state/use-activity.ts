import { useEffect, useRef } from 'react';

const quietMs = 20_000;

/** Calls `tell` when the user does something, at most once in 20 seconds. */
export function useActivity(tell: () => void): void {
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    const last = { at: Date.now() };
    const act = () => {
      if (Date.now() - last.at < quietMs) return;
      last.at = Date.now();
      latest.current();
    };
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, act, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, act);
    };
  }, []);
}
