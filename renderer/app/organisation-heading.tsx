import { Button } from '@mantine/core';
import { IconPencil, IconRouteAltLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Organisation } from '../../shared/model/organisation.ts';
import { EditOrganisation } from '../features/organisations/edit-organisation.tsx';
import { taxIdText } from '../features/organisations/tax-id-text.ts';
import { useText } from '../i18n/text.tsx';
import { useApi } from '../state/api-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ScopeHeading } from './scope-heading.tsx';

/** An organisation's name and what identifies it. */
export function OrganisationHeading({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useText();
  const [isEditing, setIsEditing] = useState(false);
  const { query } = useApi();
  const plans = useQuery(query.plans.list.queryOptions({ input: {} })).data?.plans ?? [];
  const { name, slug, taxId, timeZone, currency } = organisation;
  const plan = plans.find(({ id }) => id === organisation.plan);
  const details = [
    slug,
    ...(taxId === null ? [] : [taxIdText(taxId)]),
    ...(plan === undefined ? [] : [t('page.organisations.onPlan', { plan: plan.name })]),
    timeZone,
    currency,
  ];
  return (
    <>
      <ScopeHeading
        name={name}
        details={details}
        action={
          <>
            <IconButton icon={IconPencil} label={t('page.organisations.edit')} onClick={() => setIsEditing(true)} />
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<Icon of={IconRouteAltLeft} />}
              renderRoot={(rest) => (
                <Link {...rest} to="/organisations/$organisation/resolution" params={{ organisation: slug }} />
              )}
            >
              {t('page.resolution.title')}
            </Button>
          </>
        }
      />
      {isEditing && <EditOrganisation organisation={organisation} onClose={() => setIsEditing(false)} />}
    </>
  );
}
