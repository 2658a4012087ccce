import { Badge, Button, Loader, Tooltip } from '@mantine/core';
import { IconPlugConnected, IconWorldShare } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { useNow } from '../../state/use-now.ts';
import { Icon } from '../../ui/icon.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { RotationMark } from '../../ui/rotation-mark.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { ChooseKey } from './choose-key.tsx';
import type { ChosenKeys } from './chosen-keys.ts';
import { CredentialMenu } from './credential-menu.tsx';
import classes from './credential-row.module.css';
import type { SecretDesk } from './secret-desk.ts';
import { SecretField } from './secret-field.tsx';
import { TestedAge } from './tested-age.tsx';
import type { CredentialActions } from './use-credential-actions.ts';

const redrawMs = 60_000;

export type RowTools = {
  readonly desk: SecretDesk;
  readonly actions: CredentialActions;
  readonly chosen: ChosenKeys;
  readonly isTesting: (credential: CredentialView) => boolean;
  readonly onTest: (credential: CredentialView) => void;
  readonly onEdit: (credential: CredentialView) => void;
};

type Props = {
  readonly credential: CredentialView;
  /** Missing where the catalogue no longer has it: the key can still be moved, deleted and seen as a mask. */
  readonly provider: ProviderDescriptor | undefined;
  readonly place: { readonly index: number; readonly count: number; readonly isPrimary: boolean };
  readonly tools: RowTools;
  /** What else is to be said of how it stands. */
  readonly children?: ReactNode;
};

/** One key: whose it is, its mask, how it stands, and what can be done with it. */
export function CredentialRow({ credential, provider, place, tools, children }: Props) {
  const { t } = useText();
  const { id, label } = credential;
  const secrets = (provider?.fields ?? []).filter(({ secret, key }) => secret && credential.fields[key] !== undefined);
  return (
    <article className={classes.row} data-active={credential.active} aria-label={label}>
      <div className={classes.lead}>
        <ChooseKey credential={credential} chosen={tools.chosen} />
        <OrderMark {...place} />
      </div>
      <div className={classes.identity}>
        <Monogram text={provider?.monogram ?? credential.provider.slice(0, 2)} />
        <div className={classes.names}>
          <h3 className={classes.label}>
            <Link to="/keys/$credential" params={{ credential: id }}>
              {label}
            </Link>
          </h3>
          <span className={classes.provider}>
            {provider?.name ?? credential.provider}
            {credential.customDestination !== null && <CustomHost host={credential.customDestination} />}
          </span>
        </div>
      </div>
      <div className={classes.secrets}>
        {secrets.map((field) => (
          <SecretField key={field.key} credential={credential} field={field} desk={tools.desk} />
        ))}
      </div>
      <Standing credential={credential} isTesting={tools.isTesting(credential)}>
        {children}
      </Standing>
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon of={IconPlugConnected} />}
          aria-label={t('page.keyAction.test', { label })}
          onClick={() => tools.onTest(credential)}
        >
          {t('page.editor.test')}
        </Button>
        <CredentialMenu
          credential={credential}
          place={place}
          actions={tools.actions}
          onEdit={() => tools.onEdit(credential)}
        />
      </div>
    </article>
  );
}

function OrderMark({ index, isPrimary }: Props['place']) {
  const { t, format } = useText();
  if (!isPrimary) {
    return (
      <span className={classes.order} role="img" aria-label={t('page.keys.position', { number: index + 1 })}>
        {format.number(index + 1)}
      </span>
    );
  }
  return (
    <Tooltip label={t('page.keys.primaryHint')}>
      <Badge variant="light" size="sm" className={classes.primary ?? ''}>
        {t('page.keys.primary')}
      </Badge>
    </Tooltip>
  );
}

function CustomHost({ host }: { readonly host: string }) {
  const { t } = useText();
  return (
    <span className={classes.custom}>
      <Icon of={IconWorldShare} />
      {t('page.keys.custom', { host })}
    </span>
  );
}

type StandingProps = Pick<Props, 'credential' | 'children'> & { readonly isTesting: boolean };

function Standing({ credential, isTesting, children }: StandingProps) {
  const { t } = useText();
  const { status, cause, testedAt } = credential.health;
  return (
    <div className={classes.standing}>
      <div className={classes.statusLine}>
        {isTesting ? (
          <span className={classes.testing}>
            <Loader size="xs" aria-hidden />
            {t('page.keys.testing')}
          </span>
        ) : (
          <StatusBadge status={status} />
        )}
        <TestedAge at={testedAt} />
      </div>
      {cause !== null && <span className={classes.cause}>{t(`causes.${cause}.title`)}</span>}
      <Expiry at={credential.expiresAt} />
      <RotationMark id={credential.id} />
      {children}
    </div>
  );
}

function Expiry({ at }: { readonly at: number | null }) {
  const { t, format } = useText();
  const now = useNow(redrawMs);
  if (at === null) return null;
  const date = format.date(at);
  return (
    <span className={classes.cause}>
      {at > now ? t('page.keys.expires', { date }) : t('page.keys.expired', { date })}
    </span>
  );
}
