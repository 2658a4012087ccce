import { Badge, Button } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconRouteAltLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { Connection } from '../../../shared/model/connection.ts';
import type { Resolution } from '../../../shared/model/resolution.ts';
import { useText } from '../../i18n/text.tsx';
import { useApi } from '../../state/api-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import { overrideOf, settingDifferences, settingsOf, withoutPart } from './differences.ts';
import { OverrideDialog } from './override-dialog.tsx';
import classes from './provider-use.module.css';
import { useConnectionActions } from './use-connection-actions.ts';

type Props = {
  /** Short name of the client. */
  readonly organisation: string;
  readonly connection: Connection;
  readonly provider: ProviderDescriptor;
};

/** What a connection uses of one provider, and what of that differs from what its client would give it. */
export function ProviderUse({ organisation, connection, provider }: Props) {
  const { t, language } = useText();
  const { query } = useApi();
  const actions = useConnectionActions();
  const [isChanging, setIsChanging] = useState(false);
  const ask = { organisation, question: { by: 'provider', provider: provider.id } } as const;
  const inherited = useQuery(query.resolution.resolve.queryOptions({ input: ask })).data;
  const mine = { ...ask, connection: connection.id };
  const current = useQuery(query.resolution.resolve.queryOptions({ input: mine })).data;
  const keyName = useKeyName();
  if (inherited === undefined || current === undefined) return null;
  const override = overrideOf(connection, provider.id);
  const { name, monogram } = provider;
  const reset = (what: string, next: ReturnType<typeof withoutPart>) => {
    if (override === undefined) return;
    void actions.reset(connection, {
      before: override,
      next,
      what: t('page.connections.wasReset', { what, provider: name }),
    });
  };
  const nameOf = (key: string) => provider.settings.find((each) => each.key === key)?.text.label[language] ?? key;
  const rows = settingDifferences(override, { inherited: settingsOf(inherited), current: settingsOf(current) });
  return (
    <li className={classes.use} data-differs={override !== undefined} aria-label={name}>
      <div className={classes.head}>
        <Monogram text={monogram} size="small" tone={override === undefined ? 'neutral' : 'accent'} />
        <h3 className={classes.name}>{name}</h3>
        {override !== undefined && (
          <Badge size="sm" variant="light" className={classes.badge ?? ''}>
            {t('page.connections.differsMark')}
          </Badge>
        )}
        <div className={classes.actions}>
          {override !== undefined && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<Icon of={IconArrowBackUp} />}
              onClick={() => reset(t('page.connections.all'), null)}
            >
              {t('page.connections.resetAll', { provider: name })}
            </Button>
          )}
          <WhoServes {...{ organisation, connection, provider }} />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<Icon of={IconPencil} />}
            aria-label={t('page.connections.change', { provider: name })}
            onClick={() => setIsChanging(true)}
          >
            {t('page.connections.changeShort')}
          </Button>
        </div>
      </div>
      <dl className={classes.facts}>
        <Fact
          name={t('page.connections.key')}
          instead={override?.credential == null ? null : keyName(inherited)}
          resetLabel={t('page.connections.reset', { what: t('page.connections.key'), provider: name })}
          onReset={() =>
            override !== undefined && reset(t('page.connections.key'), withoutPart(override, 'credential'))
          }
        >
          {keyName(current)}
        </Fact>
        {rows.map(({ key, value, inherited: usual, isOwn }) => (
          <Fact
            key={key}
            name={nameOf(key)}
            instead={isOwn ? (usual ?? t('page.connections.nothing')) : null}
            resetLabel={t('page.connections.reset', { what: nameOf(key), provider: name })}
            onReset={() => override !== undefined && reset(nameOf(key), withoutPart(override, { setting: key }))}
          >
            {value}
          </Fact>
        ))}
      </dl>
      {isChanging && (
        <OverrideDialog
          {...{ organisation, connection, provider, inherited }}
          inheritedKey={keyName(inherited)}
          onClose={() => setIsChanging(false)}
        />
      )}
    </li>
  );
}

/** What a resolution's key is called, or why there is none. */
function useKeyName(): (resolution: Resolution) => string {
  const { t } = useText();
  return ({ chosen, reason }) =>
    chosen === null
      ? t('page.connections.nobody', { reason: t(`resolution.${reason ?? 'noneEligible'}`) })
      : t('page.connections.keyOf', { label: chosen.label, level: t(`terms.level.${chosen.level}`) });
}

type FactProps = {
  readonly name: string;
  /** What would be there without the connection's choice; null where it made none. */
  readonly instead: string | null;
  readonly resetLabel: string;
  readonly onReset: () => void;
  readonly children: ReactNode;
};

function Fact({ name, instead, resetLabel, onReset, children }: FactProps) {
  const { t } = useText();
  return (
    <div className={classes.fact} data-differs={instead !== null}>
      <dt>{name}</dt>
      <dd>
        <span className={classes.value}>{children}</span>
        {instead !== null && (
          <>
            <span className={classes.instead}>{t('page.connections.instead', { value: instead })}</span>
            <Button size="compact-xs" variant="subtle" aria-label={resetLabel} onClick={onReset}>
              {t('page.connections.resetShort')}
            </Button>
          </>
        )}
      </dd>
    </div>
  );
}

function WhoServes({ organisation, connection, provider }: Props) {
  const { t } = useText();
  const search = { by: 'provider', of: provider.id, connection: connection.id } as const;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<Icon of={IconRouteAltLeft} />}
      aria-label={`${t('page.order.whoServes')} ${provider.name}`}
      renderRoot={(rest) => (
        <Link {...rest} to="/organisations/$organisation/resolution" params={{ organisation }} search={search} />
      )}
    >
      {t('page.order.whoServes')}
    </Button>
  );
}
