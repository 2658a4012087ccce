import type { InferClientInputs } from '@orpc/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ApiClient } from '../../shared/contract/index.ts';
import type { VaultStatus } from '../../shared/model/vault-status.ts';
import { useApi } from './api-context.tsx';
import { useTask } from './use-task.ts';

/** How the vault stands for this page. Everything that is drawn hangs on it. */
export function useVaultStatus() {
  const { query } = useApi();
  return useQuery(query.vault.status.queryOptions({ input: {} }));
}

type Inputs = InferClientInputs<ApiClient>['vault'];

/** Unlocking, locking and staying unlocked; each answer becomes the new status at once. */
export function useVaultTasks() {
  const { call, query } = useApi();
  const cache = useQueryClient();
  const keep = useCallback(
    (status: VaultStatus) => cache.setQueryData(query.vault.status.queryKey({ input: {} }), status),
    [cache, query],
  );
  const unlock = useTask(async (passphrase: string) => {
    keep(await call.vault.unlock({ passphrase }));
  });
  const lock = useTask(async (everywhere: boolean) => {
    keep(await call.vault.lock({ everywhere }));
  });
  const touch = useTask(async () => {
    keep(await call.vault.touch({}));
  });
  const recover = useTask(async (input: Inputs['recover']) => {
    keep(await call.vault.recover(input));
  });
  const goBack = useTask(async (input: Inputs['restoreSnapshot']) => {
    keep(await call.vault.restoreSnapshot(input));
  });
  return { unlock, lock, touch, recover, goBack };
}
