import { useEffect, useRef } from 'react';

/** Calls `onEnd` once when `at` has come. Null: nothing is awaited. */
export function useDeadline(at: number | null, onEnd: () => void): void {
  const latest = useRef(onEnd);
  latest.current = onEnd;
  useEffect(() => {
    if (at === null) return;
    const timer = setTimeout(() => latest.current(), Math.max(0, at - Date.now()));
    return () => clearTimeout(timer);
  }, [at]);
}
