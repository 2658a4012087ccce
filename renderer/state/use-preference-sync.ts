import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from './api-context.tsx';
import { choices } from './kept-choices.ts';
import { usePreferences } from './preferences.tsx';
import { useCommand } from './use-command.ts';

/** What of the settings a page keeps for itself. */
const choicesOf = choices.strip();

/**
 * Keeps how the page speaks and looks the same here and in the vault: what was chosen on this page is saved there once,
 * everything else is taken from there, so that two windows never argue. What could not be saved holds for this page and
 * is tried again with the next change.
 */
export function usePreferenceSync(): void {
  const { call, query } = useApi();
  const cache = useQueryClient();
  const { unsaved, adopt, settle } = usePreferences();
  const options = query.settings.get.queryOptions({ input: {} });
  const remembered = useQuery(options).data;
  const { run: save } = useCommand(call.settings.set);
  const waiting = JSON.stringify(unsaved);

  useEffect(() => {
    if (remembered !== undefined) adopt(choicesOf.parse(remembered));
  }, [remembered, adopt]);
  useEffect(() => {
    const changes = choices.parse(JSON.parse(waiting));
    if (remembered === undefined || Object.keys(changes).length === 0) return;
    void save({ expectedRevision: remembered.revision, changes }).then((outcome) => {
      if (!outcome.ok) return;
      settle(changes);
      cache.setQueryData(query.settings.get.queryKey({ input: {} }), outcome.value);
    });
  }, [remembered, waiting, save, settle, cache, query]);
}
