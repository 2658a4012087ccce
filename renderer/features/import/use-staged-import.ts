import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '../../../shared/model/import.ts';
import { useApi } from '../../state/api-context.tsx';
import { useDeadline } from '../../state/use-deadline.ts';

/** The preview that is open. Leaving its screen has the engine forget it, secrets and all. */
export function useStagedImport() {
  const { call, query } = useApi();
  const cache = useQueryClient();
  const [staged, setStaged] = useState<ImportPreview | null>(null);
  const open = useRef<string | null>(null);
  const forget = useCallback(() => {
    open.current = null;
    cache.removeQueries({ queryKey: query.imports.key() });
  }, [cache, query]);
  const drop = useCallback(() => {
    const importId = open.current;
    forget();
    // Where the line is down the engine forgets it by itself.
    if (importId !== null) call.imports.cancel({ importId }).catch(() => undefined);
  }, [call, forget]);
  useEffect(() => drop, [drop]);
  const close = useCallback(() => {
    drop();
    setStaged(null);
  }, [drop]);
  useDeadline(staged?.expiresAt ?? null, close);
  return {
    staged,
    begin: (preview: ImportPreview) => {
      drop();
      open.current = preview.importId;
      setStaged(preview);
    },
    close,
    /** It became credentials: there is nothing left to take back. */
    settle: () => {
      forget();
      setStaged(null);
    },
  };
}
