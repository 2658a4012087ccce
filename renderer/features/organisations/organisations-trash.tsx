import { Button } from '@mantine/core';
import { IconArrowBackUp, IconFlame, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useNow } from '../../state/use-now.ts';
import type { ListedOrganisation } from '../../state/use-organisations.ts';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { initialsOf } from '../../ui/initials.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import classes from './organisations-trash.module.css';
import { ShredOrganisation } from './shred-organisation.tsx';
import { useOrganisationActions } from './use-organisation-actions.ts';

const redrawMs = 60_000;

/** Clients that were removed: a click from being back, or gone for good. */
export function OrganisationsTrash() {
  const { t, format } = useText();
  const { query } = useApi();
  const now = useNow(redrawMs);
  const actions = useOrganisationActions();
  const [shredding, setShredding] = useState<ListedOrganisation | null>(null);
  const list = useQuery(query.organisations.list.queryOptions({ input: { trashed: true } }));
  if (list.isPending) return <LoadingRows />;
  if (list.isError) return <ErrorNotice error={toAppError(list.error)} onRetry={() => void list.refetch()} />;
  return (
    <>
      {list.data.organisations.length === 0 && (
        <EmptyNotice icon={IconTrash} title={t('page.clients.trashEmpty')} text={t('page.clients.trashEmptyText')} />
      )}
      <ul className={classes.rows}>
        {list.data.organisations.map((organisation) => (
          <li key={organisation.id} className={classes.row}>
            <Monogram text={initialsOf(organisation.name)} size="small" />
            <span className={classes.names}>
              <strong>{organisation.name}</strong>
              <span>{t('page.organisations.keys', { count: organisation.counts.credentials })}</span>
            </span>
            <span className={classes.age}>
              {organisation.trashedAt !== null &&
                t('page.clients.removedAt', { ago: format.relative(Math.min(organisation.trashedAt, now), now) })}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<Icon of={IconArrowBackUp} />}
              onClick={() => void actions.restore(organisation)}
            >
              {t('page.clients.restore')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="danger"
              leftSection={<Icon of={IconFlame} />}
              onClick={() => setShredding(organisation)}
            >
              {t('page.clients.shred')}
            </Button>
          </li>
        ))}
      </ul>
      {shredding !== null && <ShredOrganisation organisation={shredding} onClose={() => setShredding(null)} />}
    </>
  );
}
