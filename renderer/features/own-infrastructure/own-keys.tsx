import { Button, Loader } from '@mantine/core';
import { IconPencil, IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { InfrastructureTools } from './infrastructure-tools.ts';
import classes from './own-keys.module.css';

type Props = {
  /** What the infrastructure is called. */
  readonly name: string;
  readonly providers: readonly ProviderDescriptor[];
  readonly keys: readonly CredentialView[];
  readonly inherited: readonly CredentialView[];
  readonly tools: InfrastructureTools;
};

/** A client's own credentials for one job: how each stands, its form, its test. */
export function OwnKeys({ name, providers, keys, inherited, tools }: Props) {
  const { t } = useText();
  return (
    <>
      {keys.length + inherited.length === 0 ? (
        <p className={classes.none}>{t('page.ownInfra.none')}</p>
      ) : (
        <ul className={classes.keys} aria-label={t('page.ownInfra.keys', { name })}>
          {keys.map((key) => (
            <OwnKey key={key.id} credential={key} tools={tools} />
          ))}
          {inherited.map((key) => (
            <OwnKey key={key.id} credential={key} isInherited tools={tools} />
          ))}
        </ul>
      )}
      <div className={classes.add}>
        {providers.map((provider) => (
          <Button
            key={provider.id}
            size="compact-sm"
            variant="light"
            leftSection={<Icon of={IconPlus} />}
            onClick={() => tools.onAdd(provider.id)}
          >
            {t('page.ownInfra.add', { provider: provider.name })}
          </Button>
        ))}
      </div>
    </>
  );
}

type KeyProps = Pick<Props, 'tools'> & {
  readonly credential: CredentialView;
  /** Made for another job, and used for this one, too. */
  readonly isInherited?: boolean;
};

function OwnKey({ credential, isInherited = false, tools }: KeyProps) {
  const { t } = useText();
  const { byId } = useProviders();
  const { id, provider, label, health } = credential;
  return (
    <li className={classes.key}>
      <Link to="/keys/$credential" params={{ credential: id }}>
        {label}
      </Link>
      {isInherited && (
        <span className={classes.inherited}>
          {t('page.ownInfra.inherited', { provider: byId.get(provider)?.name ?? provider })}
        </span>
      )}
      {tools.isTesting(id) ? (
        <span className={classes.testing}>
          <Loader size="xs" aria-hidden />
          {t('page.keys.testing')}
        </span>
      ) : (
        <StatusBadge status={health.status} />
      )}
      {health.cause !== null && <span className={classes.cause}>{t(`causes.${health.cause}.title`)}</span>}
      <span className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon of={IconPlugConnected} />}
          aria-label={t('page.keyAction.test', { label })}
          onClick={() => tools.onTest(credential)}
        >
          {t('page.editor.test')}
        </Button>
        <IconButton
          icon={IconPencil}
          label={t('page.ownInfra.edit', { label })}
          onClick={() => tools.onEdit(credential)}
        />
      </span>
    </li>
  );
}
