import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/errors/app-error.ts';
import { useCountdown } from './use-countdown.ts';

/** Seconds until another attempt may be made after one too many; null when none must be waited for. */
export function useWait(error: AppError | null): number | null {
  const [until, setUntil] = useState<number | null>(null);
  useEffect(() => {
    const seconds = error?.details.reason === 'tooManyAttempts' ? error.details.params?.seconds : undefined;
    setUntil(typeof seconds === 'number' ? Date.now() + seconds * 1_000 : null);
  }, [error]);
  const left = useCountdown(until);
  return left === 0 ? null : left;
}
