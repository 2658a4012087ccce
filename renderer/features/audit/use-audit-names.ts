import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useOrganisations } from '../../state/use-organisations.ts';

/** What the ids of an entry are called. */
export type AuditNames = {
  readonly whose: (entry: AuditEntry) => string;
  readonly who: (entry: AuditEntry) => string;
};

/** Names of clients, those in the trash too, and of members. */
export function useAuditNames(): AuditNames {
  const { t } = useText();
  const { query } = useApi();
  const live = useOrganisations().organisations;
  const trashed = useQuery(query.organisations.list.queryOptions({ input: { trashed: true } })).data?.organisations;
  const members = useQuery(query.members.list.queryOptions({ input: {} })).data?.members;
  return useMemo(() => {
    const organisations = new Map<string, string>([...live, ...(trashed ?? [])].map(({ id, name }) => [id, name]));
    const people = new Map<string, string>((members ?? []).map(({ id, name }) => [id, name]));
    return {
      whose: ({ organisationId }) =>
        organisationId === null ? t('page.audit.agency') : (organisations.get(organisationId) ?? t('page.audit.gone')),
      who: ({ actor }) =>
        actor === null ? t('page.audit.nobody') : (people.get(actor.member) ?? t('page.audit.someone')),
    };
  }, [t, live, trashed, members]);
}
