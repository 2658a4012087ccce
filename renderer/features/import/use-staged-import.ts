import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '../../../shared/model/import.ts';
import { useApi } from '../../state/api-context.tsx';
import { useDeadline } from '../../state/use-deadline.ts';

/**
 * The preview that is open. Leaving its screen, by whatever way, has the engine forget it, secrets and all; `isBegun`
 * says that one was open when the page was last left.
 */
export function useStagedImport(isBegun: boolean) {
  const { call, query } = useApi();
  const cache = useQueryClient();
  const [staged, setStaged] = useState<ImportPreview | null>(null);
  const open = useRef<string | null>(null);
  const wasBegun = useRef(isBegun);
  const forget = useCallback(() => {
    open.current = null;
    cache.removeQueries({ queryKey: query.imports.key() });
  }, [cache, query]);
  const drop = useCallback(() => {
    const importId = open.current;
    forget();
    if (importId !== null) call.imports.cancel({ importId }).catch(() => undefined);
  }, [call, forget]);
  useEffect(() => {
    // Where the line is down the engine forgets it by itself.
    const discard = () => void call.imports.discard({}).catch(() => undefined);
    // A page that is reloaded may not come to say so: what is left of then goes now.
    if (wasBegun.current) discard();
    window.addEventListener('pagehide', discard);
    return () => {
      window.removeEventListener('pagehide', discard);
      discard();
      forget();
    };
  }, [call, forget]);
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
