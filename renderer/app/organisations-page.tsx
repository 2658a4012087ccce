import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { CreateOrganisation } from '../features/organisations/create-organisation.tsx';
import { OrganisationsScreen } from '../features/organisations/organisations-screen.tsx';
import { useText } from '../i18n/text.tsx';
import { Icon } from '../ui/icon.tsx';
import { useScreenTitle } from './use-screen-title.ts';

/** Every client of the agency. */
export function OrganisationsPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const view = useSearch({ from: '/organisations' });
  const [isCreating, setIsCreating] = useState(false);
  useScreenTitle(t('page.clients.title'));
  return (
    <>
      <OrganisationsScreen
        view={view}
        onView={(next) => void navigate({ to: '/organisations', search: next, replace: true })}
        onOpen={(organisation) => void navigate({ to: '/organisations/$organisation', params: { organisation } })}
      >
        <Button leftSection={<Icon of={IconPlus} />} onClick={() => setIsCreating(true)}>
          {t('page.organisations.add')}
        </Button>
      </OrganisationsScreen>
      {isCreating && <CreateOrganisation onClose={() => setIsCreating(false)} />}
    </>
  );
}
