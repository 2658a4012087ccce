import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CredentialView } from '../../shared/model/credential.ts';
import { credentialId } from '../../shared/model/ids.ts';
import { useSecretDesk } from '../features/credentials/secret-desk.ts';
import { SecretField } from '../features/credentials/secret-field.tsx';
import { useCredentialActions } from '../features/credentials/use-credential-actions.ts';
import { KeyDetailScreen } from '../features/key-detail/key-detail-screen.tsx';
import { RotationBanner } from '../features/rotation/rotation-banner.tsx';
import { FixesContext, noFixes } from '../features/tests/fixes.ts';
import { ResultView } from '../features/tests/result-view.tsx';
import { useText } from '../i18n/text.tsx';
import { useOrganisations } from '../state/use-organisations.ts';
import { useKeyDesk } from './key-desk.tsx';
import type { PageScope } from './scope-view.ts';
import { useTestDesk } from './test-desk.tsx';
import { useKeyFixes } from './use-key-fixes.ts';
import { useScreenTitle } from './use-screen-title.ts';

const from = '/keys/$credential';

/** Everything about one key, with what the console can do with it. */
export function KeyPage() {
  const id = credentialId.parse(useParams({ from }).credential);
  return <Page key={id} id={id} />;
}

function Page({ id }: { readonly id: CredentialView['id'] }) {
  const { t } = useText();
  const { test = null } = useSearch({ from });
  const navigate = useNavigate();
  const secrets = useSecretDesk();
  const actions = useCredentialActions();
  const tests = useTestDesk();
  const edit = useEdit();
  const fixes = useKeyFixes(stay);
  const [title, setTitle] = useState<Title>(untitled);
  useScreenTitle(title.screen ?? t('page.keyDetail.facts'), title.whose);
  return (
    <KeyDetailScreen
      id={id}
      parts={{
        commands: {
          onTest: ({ label }) => tests.begin(t('page.test.title', { label }), { kind: 'credentials', ids: [id] }),
          onEdit: edit,
          onRotate: () => void navigate({ to: '/keys/$credential/rotate', params: { credential: id } }),
          onSetActive: (credential, active) => void actions.setActive(credential, active),
          onRemove: (credential) => void actions.remove(credential),
          onRestore: (credential) => void actions.restore(credential),
        },
        history: {
          testedAt: test,
          onChoose: (testedAt) =>
            void navigate({ to: '.', search: testedAt === null ? {} : { test: testedAt }, replace: true }),
          // What is to be done follows from the last test, not from an old one.
          drawReport: (result, isNewest) => (
            <FixesContext value={isNewest ? fixes : noFixes}>
              <ResultView result={result} />
            </FixesContext>
          ),
        },
        drawNotice: () => <RotationBanner id={id} />,
        isTesting: tests.isTesting,
        drawSecret: (credential, field) => <SecretField credential={credential} field={field} desk={secrets} />,
        onTitle: (screen, whose) =>
          setTitle((now) => (now.screen === screen && now.whose === whose ? now : { screen, whose })),
      }}
    />
  );
}

const stay = () => undefined;

type Title = { readonly screen?: string; readonly whose?: string };

const untitled: Title = {};

/** Opens the editor of a key, named after whoever has it. */
function useEdit(): (credential: CredentialView) => void {
  const { t } = useText();
  const keys = useKeyDesk();
  const { organisations } = useOrganisations();
  return (credential) => {
    const { organisation } = credential;
    const scope: PageScope = organisation === null ? { kind: 'system' } : { kind: 'organisation', organisation };
    const name = organisations.find(({ slug }) => slug === organisation)?.name ?? organisation;
    keys.edit(credential, { scope, scopeName: name ?? t('page.organisations.system') });
  };
}
