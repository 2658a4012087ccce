import { useCallback, useEffect, useRef, useState } from 'react';
import type { NetworkProgress } from '../../../shared/contract/settings.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useApi } from '../../state/api-context.tsx';

/** A look at the network as it stands now. */
export type NetworkLook = Partial<NetworkProgress> & {
  readonly target: string;
  readonly isRunning: boolean;
  readonly error: AppError | null;
};

/** One look at a time; leaving the screen ends it. */
export function useNetworkTest() {
  const { call } = useApi();
  const [look, setLook] = useState<NetworkLook | null>(null);
  const current = useRef<AbortController | null>(null);
  const stop = useCallback(() => current.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const start = useCallback(
    async (target: string) => {
      stop();
      const controller = new AbortController();
      current.current = controller;
      const tell = (next: Partial<NetworkLook>) => {
        if (current.current === controller)
          setLook((before) => ({ target, isRunning: true, error: null, ...before, ...next }));
      };
      setLook({ target, isRunning: true, error: null });
      try {
        const items = await call.settings.testNetwork({ target }, { signal: controller.signal });
        for await (const item of items) tell(item);
        tell({ isRunning: false });
      } catch (thrown) {
        const error = toAppError(thrown, controller.signal);
        tell({ isRunning: false, error: error.code === 'CANCELLED' ? null : error });
      }
    },
    [call, stop],
  );
  return { look, start, stop };
}
