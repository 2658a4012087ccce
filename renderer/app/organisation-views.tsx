import { useNavigate } from '@tanstack/react-router';
import type { Organisation } from '../../shared/model/organisation.ts';
import { OrganisationDetails } from '../features/organisations/organisation-details.tsx';
import { OverviewScreen } from '../features/overview/overview-screen.tsx';
import { useKeyDesk } from './key-desk.tsx';
import { type TestDesk, useBeginTest } from './test-desk.tsx';

type ViewParts = {
  readonly begin: TestDesk['begin'];
  readonly add: (organisation: Organisation) => void;
  readonly onRemoved: () => void;
};

/** What the views of a client need of the console around them. */
export function useViewParts(): ViewParts {
  const begin = useBeginTest();
  const keys = useKeyDesk();
  const navigate = useNavigate();
  return {
    begin,
    add: ({ slug, name }) => keys.add({ kind: 'organisation', organisation: slug }, name),
    onRemoved: () => void navigate({ to: '/organisations' }),
  };
}

/** What a client's page shows besides its keys and its trash. */
export const organisationViews = (organisation: Organisation, { begin, add, onRemoved }: ViewParts) => ({
  overview: (
    <OverviewScreen
      scope={{ kind: 'organisation', organisation: organisation.slug }}
      onTest={begin}
      onAdd={() => add(organisation)}
    />
  ),
  details: <OrganisationDetails organisation={organisation} onRemoved={onRemoved} />,
});
