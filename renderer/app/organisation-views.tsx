import { useNavigate } from '@tanstack/react-router';
import type { Connection } from '../../shared/model/connection.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { ConnectionsScreen } from '../features/connections/connections-screen.tsx';
import { OrganisationDetails } from '../features/organisations/organisation-details.tsx';
import { OverviewScreen } from '../features/overview/overview-screen.tsx';
import type { InfrastructureTools } from '../features/own-infrastructure/infrastructure-tools.ts';
import { OwnInfrastructure } from '../features/own-infrastructure/own-infrastructure.tsx';
import { useText } from '../i18n/text.tsx';
import { useKeyDesk } from './key-desk.tsx';
import { type TestDesk, useTestDesk } from './test-desk.tsx';
import { useGoImport } from './use-go-import.ts';

type ViewParts = {
  readonly begin: TestDesk['begin'];
  readonly add: (organisation: Organisation) => void;
  readonly bringIn: (organisation: Organisation) => void;
  readonly onRemoved: () => void;
  readonly open: (organisation: Organisation, connection: Connection) => void;
  readonly infrastructure: (organisation: Organisation) => InfrastructureTools;
};

/** What the views of a client need of the console around them. */
export function useViewParts(): ViewParts {
  const { t } = useText();
  const { begin, isTesting } = useTestDesk();
  const keys = useKeyDesk();
  const goImport = useGoImport();
  const navigate = useNavigate();
  return {
    begin,
    add: ({ slug, name }) => keys.add({ kind: 'organisation', organisation: slug }, name),
    bringIn: ({ slug }) => goImport({ kind: 'organisation', organisation: slug }),
    onRemoved: () => void navigate({ to: '/organisations' }),
    open: ({ slug: organisation }, { id: connection }) =>
      void navigate({
        to: '/organisations/$organisation/connections/$connection',
        params: { organisation, connection },
      }),
    infrastructure: ({ slug, name }) => {
      const owner = { scope: { kind: 'organisation', organisation: slug }, scopeName: name } as const;
      return {
        isTesting,
        onAdd: (provider) => keys.add(owner.scope, name, provider),
        onEdit: (key) => keys.edit(key, owner),
        onTest: ({ id, label }) => begin(t('page.test.title', { label }), { kind: 'credentials', ids: [id] }),
      };
    },
  };
}

/** What a client's page shows besides its keys and its trash. */
export const organisationViews = (
  organisation: Organisation,
  { begin, add, bringIn, onRemoved, open, infrastructure }: ViewParts,
) => ({
  overview: (
    <OverviewScreen
      scope={{ kind: 'organisation', organisation: organisation.slug }}
      onTest={begin}
      onAdd={() => add(organisation)}
      onImport={() => bringIn(organisation)}
    />
  ),
  connections: (
    <ConnectionsScreen organisation={organisation.slug} onOpen={(connection) => open(organisation, connection)} />
  ),
  details: (
    <>
      <OrganisationDetails organisation={organisation} onRemoved={onRemoved} />
      <OwnInfrastructure organisation={organisation} tools={infrastructure(organisation)} />
    </>
  ),
});
