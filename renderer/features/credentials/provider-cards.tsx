import { Badge, Button } from '@mantine/core';
import { IconPlus, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { AccessBadge } from '../../ui/access-badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import classes from './provider-cards.module.css';
import { TestedAge } from './tested-age.tsx';

const keysShown = 3;

type Props = {
  readonly label: string;
  /** Providers of one category, as the catalogue has them. */
  readonly providers: readonly ProviderDescriptor[];
  /** Keys of that category, in their order. */
  readonly credentials: readonly CredentialView[];
  readonly onAdd: (provider: string) => void;
  /** What there is to choose on a provider's card besides its keys. */
  readonly drawChoice: (provider: ProviderDescriptor) => ReactNode;
};

/** A category's providers: those that are connected with their keys, the others with the way to connect them. */
export function ProviderCards({ label, providers, credentials, onAdd, drawChoice }: Props) {
  const primary = credentials.find(({ active }) => active);
  if (providers.length === 0) return null;
  return (
    <ul className={classes.cards} aria-label={label}>
      {providers.map((provider) => (
        <li key={provider.id}>
          <ProviderCard
            provider={provider}
            keys={credentials.filter((credential) => credential.provider === provider.id)}
            isPrimary={primary?.provider === provider.id}
            onAdd={() => onAdd(provider.id)}
          >
            {drawChoice(provider)}
          </ProviderCard>
        </li>
      ))}
    </ul>
  );
}

type CardProps = {
  readonly provider: ProviderDescriptor;
  readonly keys: readonly CredentialView[];
  readonly isPrimary: boolean;
  readonly onAdd: () => void;
  readonly children: ReactNode;
};

function ProviderCard({ provider, keys, isPrimary, onAdd, children }: CardProps) {
  const { t, language } = useText();
  const { name, monogram, access, text } = provider;
  const inUse = keys.find(({ active }) => active) ?? keys[0];
  return (
    <article className={classes.card} aria-label={name} data-connected={inUse !== undefined}>
      <header className={classes.head}>
        <Monogram text={monogram} tone={inUse === undefined ? 'neutral' : 'accent'} />
        <h3 className={classes.name}>{name}</h3>
        {access !== null && <AccessBadge grade={access} />}
        {isPrimary && (
          <Badge variant="light" size="sm" className={classes.primary ?? ''}>
            {t('page.keys.primary')}
          </Badge>
        )}
      </header>
      <p className={classes.best}>{text.bestAt[language]}</p>
      {inUse === undefined ? (
        children === null && <p className={classes.none}>{t('page.cards.notConnected')}</p>
      ) : (
        <>
          <StatusBadge status={inUse.health.status} />
          <KeysOf provider={provider} keys={keys} />
        </>
      )}
      {children}
      <footer className={classes.foot}>
        {inUse !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Icon of={IconSettings} />}
            aria-label={t('page.cards.manageOf', { provider: name })}
            renderRoot={(rest) => <Link {...rest} to="/keys/$credential" params={{ credential: inUse.id }} />}
          >
            {t('page.cards.manage')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant={inUse === undefined ? 'light' : 'subtle'}
          leftSection={<Icon of={IconPlus} />}
          aria-label={t(inUse === undefined ? 'page.cards.connectOf' : 'page.cards.anotherOf', { provider: name })}
          onClick={onAdd}
        >
          {t(inUse === undefined ? 'page.cards.connect' : 'page.cards.another')}
        </Button>
      </footer>
    </article>
  );
}

function KeysOf({ provider, keys }: Pick<CardProps, 'provider' | 'keys'>) {
  const { t } = useText();
  const secret = provider.fields.find((field) => field.secret)?.key ?? '';
  const hidden = keys.length - keysShown;
  return (
    <ul className={classes.keys}>
      {keys.slice(0, keysShown).map((credential) => (
        <li key={credential.id} className={classes.key} data-status={credential.health.status}>
          <Link to="/keys/$credential" params={{ credential: credential.id }}>
            {credential.label}
          </Link>
          <code className={classes.mask}>{credential.fields[secret] ?? ''}</code>
          <TestedAge at={credential.health.testedAt} />
        </li>
      ))}
      {hidden > 0 && <li className={classes.none}>{t('page.cards.more', { count: hidden })}</li>}
    </ul>
  );
}
