import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from './api-context.tsx';
import { usePreferences } from './preferences.tsx';
import { useCommand } from './use-command.ts';

/**
 * Keeps language and theme the same here and in the vault: what was chosen on this page is remembered there, what was
 * not chosen here is taken from there. A choice that could not be saved holds for this page and is tried again later.
 */
export function usePreferenceSync(): void {
  const { call, query } = useApi();
  const { choices, adopt } = usePreferences();
  const remembered = useQuery(query.settings.get.queryOptions({ input: {} })).data;
  const { run: save } = useCommand(call.settings.set);

  useEffect(() => {
    if (remembered === undefined) return;
    const { language, theme, revision } = remembered;
    adopt({ language, theme });
    const changes = {
      ...(choices.language !== undefined && choices.language !== language && { language: choices.language }),
      ...(choices.theme !== undefined && choices.theme !== theme && { theme: choices.theme }),
    };
    if (Object.keys(changes).length > 0) void save({ expectedRevision: revision, changes });
  }, [remembered, choices, adopt, save]);
}
