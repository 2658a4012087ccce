import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Organisation } from '../../shared/model/organisation.ts';
import { ResolutionScreen } from '../features/resolution/resolution-screen.tsx';
import { useText } from '../i18n/text.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { ClientPart } from './client-part.tsx';
import { useScreenTitle } from './use-screen-title.ts';

const from = '/organisations/$organisation/resolution';

/** Which key a client would be given, why, and what if something failed. */
export function ResolutionPage() {
  const { organisation } = useParams({ from });
  return <ClientPart slug={organisation}>{(found) => <Page organisation={found} />}</ClientPart>;
}

function Page({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useText();
  const view = useSearch({ from });
  const navigate = useNavigate();
  const { name, slug } = organisation;
  useScreenTitle(t('page.resolution.title'), name);
  return (
    <>
      <PageHeader
        title={t('page.resolution.title')}
        breadcrumb={[
          <Link key="client" to="/organisations/$organisation" params={{ organisation: slug }}>
            {name}
          </Link>,
        ]}
        details={[t('page.resolution.lead', { client: name })]}
      />
      <ResolutionScreen
        organisation={organisation}
        view={view}
        onView={(next) => void navigate({ to: '.', search: next, replace: true })}
      />
    </>
  );
}
