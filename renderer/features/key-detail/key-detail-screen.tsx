import { IconKeyOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import type { FieldDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import type { CredentialId } from '../../../shared/model/ids.ts';
import { toAppError } from '../../api/to-app-error.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { useOrganisations } from '../../state/use-organisations.ts';
import { useProviders } from '../../state/use-providers.ts';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { KeyChanges } from './key-changes.tsx';
import { KeyCommands, type KeyCommandsOf } from './key-commands.tsx';
import classes from './key-detail-screen.module.css';
import { KeyFacts } from './key-facts.tsx';
import { categoryLink, ownerLink, scopeOf } from './key-scope.ts';
import { placeInOrder } from './place-in-order.ts';
import { type HistoryParts, TestHistory } from './test-history.tsx';

type Parts = {
  readonly commands: KeyCommandsOf;
  readonly history: Omit<HistoryParts, 'onTest'>;
  /** What is under way with it, before everything else. */
  readonly drawNotice: (credential: CredentialView) => ReactNode;
  readonly isTesting: (id: CredentialId) => boolean;
  readonly drawSecret: (credential: CredentialView, field: FieldDescriptor) => ReactNode;
  /** The window's title follows the key's label. */
  readonly onTitle: (screen: string, whose: string) => void;
};

/** Everything about one key. */
export function KeyDetailScreen({ id, parts }: { readonly id: CredentialId; readonly parts: Parts }) {
  const { t } = useText();
  const { query } = useApi();
  const found = useQuery(query.credentials.get.queryOptions({ input: { id } }));
  if (found.isPending) return <LoadingRows />;
  if (found.isSuccess) return <OneKey credential={found.data} parts={parts} />;
  const error = toAppError(found.error);
  return error.code === 'NOT_FOUND' ? (
    <EmptyNotice icon={IconKeyOff} title={t('page.keyDetail.missing')} text={t('page.keyDetail.missingFix')} />
  ) : (
    <ErrorNotice error={error} onRetry={() => void found.refetch()} />
  );
}

function OneKey({ credential, parts }: { readonly credential: CredentialView; readonly parts: Parts }) {
  const { t } = useText();
  const { query } = useApi();
  const { byId } = useProviders();
  const owner = useOwnerName(credential);
  const provider = byId.get(credential.provider);
  const siblings = useQuery(query.credentials.list.queryOptions({ input: { scope: scopeOf(credential) } }));
  const { label, category, health, trashedAt } = credential;
  const { onTitle } = parts;
  useEffect(() => onTitle(label, owner), [onTitle, label, owner]);
  return (
    <>
      <PageHeader
        title={label}
        breadcrumb={[
          <Link key="owner" {...ownerLink(credential)}>
            {owner}
          </Link>,
          <Link key="category" {...categoryLink(credential)}>
            {t(`terms.category.${category}`)}
          </Link>,
        ]}
        mark={<Monogram text={provider?.monogram ?? credential.provider.slice(0, 2)} />}
        details={[
          trashedAt === null ? <StatusBadge key="status" status={health.status} /> : t('page.keyDetail.trashed'),
          provider?.name ?? credential.provider,
        ]}
      >
        <KeyCommands credential={credential} isTesting={parts.isTesting(credential.id)} commands={parts.commands} />
      </PageHeader>
      {parts.drawNotice(credential)}
      <div className={classes.columns}>
        <TestHistory credential={credential} parts={{ ...parts.history, onTest: parts.commands.onTest }} />
        <div className={classes.column}>
          <KeyFacts
            credential={credential}
            provider={provider}
            owner={owner}
            place={placeInOrder(credential, siblings.data?.credentials ?? [])}
            drawSecret={parts.drawSecret}
          />
          <KeyChanges credential={credential} provider={provider} />
        </div>
      </div>
    </>
  );
}

function useOwnerName({ organisation }: CredentialView): string {
  const { t } = useText();
  const { organisations } = useOrganisations();
  if (organisation === null) return t('page.organisations.system');
  return organisations.find(({ slug }) => slug === organisation)?.name ?? organisation;
}
