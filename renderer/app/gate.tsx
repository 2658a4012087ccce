import { Loader } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { toAppError } from '../api/to-app-error.ts';
import { TroubleNotice } from '../features/recovery/trouble-notice.tsx';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { useEvents } from '../state/use-events.ts';
import { useForgetWhenLocked } from '../state/use-forget-when-locked.ts';
import { useReadable } from '../state/use-readable.ts';
import { useVaultStatus } from '../state/use-vault.ts';
import { Door } from './door.tsx';
import { Ended } from './ended.tsx';
import { useFirstMove } from './first-move.ts';
import { FirstMoveContext } from './first-move-context.ts';
import { prefetchConsole } from './load-console.ts';
import { LockedDoor } from './locked-door.tsx';
import type { PageRouter } from './router.ts';

const FirstRunDoor = lazy(async () => ({ default: (await import('./first-run-door.tsx')).FirstRunDoor }));

/** Decides by the vault alone what is drawn: the first run, the locked door, or the console. */
export function Gate({ router }: { readonly router: PageRouter }) {
  useEvents();
  const connection = useReadable(useApi().connection);
  const status = useVaultStatus();
  const vault = status.data?.vault;
  const firstRun = useFirstRun(vault === 'none');
  const first = useFirstMove(router, vault === 'unlocked');
  useForgetWhenLocked(vault === 'unlocked');
  useEffect(prefetchConsole, []);

  if (connection === 'refused' || connection === 'replaced') return <Closed body={<Ended why={connection} />} />;
  if (vault === undefined) return <Closed body={<Waiting status={status} />} />;
  if (firstRun.isOpen)
    return (
      <Closed
        screen="firstRun"
        body={
          <FirstRunDoor
            begin={{ preparing: first.preparing, error: first.error }}
            onDone={(move) => void first.make(move).then((isMade) => isMade && firstRun.close())}
          />
        }
      />
    );
  if (vault !== 'unlocked') return <Closed screen="unlock" body={<LockedDoor />} />;
  return (
    <FirstMoveContext value={first.move}>
      <RouterProvider router={router} />
    </FirstMoveContext>
  );
}

/** The first run stays open after the vault exists, until the recovery key has been kept. */
function useFirstRun(isMissing: boolean) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (isMissing) setIsOpen(true);
  }, [isMissing]);
  return { isOpen: isOpen || isMissing, close: () => setIsOpen(false) };
}

type ClosedProps = { readonly screen?: 'firstRun' | 'unlock'; readonly body: ReactNode };

function Closed({ screen, body }: ClosedProps) {
  const { t } = useText();
  useDocumentTitle(screen === undefined ? 'Chaveiro' : `${t(`page.title.${screen}`)} · Chaveiro`);
  return (
    <Door>
      <Suspense fallback={<Loader role="status" aria-label={t('page.connection.loading')} />}>{body}</Suspense>
    </Door>
  );
}

function Waiting({ status }: { readonly status: ReturnType<typeof useVaultStatus> }) {
  const { t } = useText();
  return status.isError ? (
    <TroubleNotice error={toAppError(status.error)} onLookAgain={() => void status.refetch()} />
  ) : (
    <Loader role="status" aria-label={t('page.connection.loading')} />
  );
}
