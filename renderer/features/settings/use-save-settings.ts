import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SettingChanges } from '../../../shared/contract/settings.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { AppSettings } from '../../../shared/model/settings.ts';
import { useApi } from '../../state/api-context.tsx';
import { useCommand } from '../../state/use-command.ts';

export type SettingName = Exclude<keyof AppSettings, 'revision'>;

/** How saving one setting ended. */
export type Saving =
  | { readonly kind: 'saved'; readonly settings: AppSettings }
  | { readonly kind: 'failed'; readonly error: AppError }
  /** Another window changed the very same setting meanwhile: nothing was written. */
  | { readonly kind: 'conflict'; readonly settings: AppSettings };

/** Changes by others follow each other only so fast. */
const mostTries = 5;

const isSame = (name: SettingName, one: AppSettings, other: AppSettings): boolean =>
  JSON.stringify(one[name]) === JSON.stringify(other[name]);

/**
 * Saves one setting by itself. Changes other windows made to other settings do not stand in the way; one they made to
 * this setting since `since` does.
 */
export function useSaveSettings() {
  const { call, query } = useApi();
  const cache = useQueryClient();
  const { run } = useCommand(call.settings.set);
  return useCallback(
    async (name: SettingName, changes: SettingChanges, since: AppSettings): Promise<Saving> => {
      const key = query.settings.get.queryKey({ input: {} });
      const keep = (settings: AppSettings) => void cache.setQueryData(key, settings);
      let base = since;
      for (let tries = 1; ; tries += 1) {
        const outcome = await run({ expectedRevision: base.revision, changes });
        if (outcome.ok) {
          keep(outcome.value);
          return { kind: 'saved', settings: outcome.value };
        }
        const { error } = outcome;
        if (error.code !== 'CONFLICT' || tries === mostTries) return { kind: 'failed', error };
        base = await call.settings.get({});
        keep(base);
        if (!isSame(name, base, since)) return { kind: 'conflict', settings: base };
      }
    },
    [call, query, cache, run],
  );
}
