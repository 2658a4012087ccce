import { Stack } from '@mantine/core';
import type { ModelPrice } from '../../../shared/model/model-price.ts';
import type { ProviderModel } from '../../../shared/model/provider-model.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { Age } from '../../ui/age.tsx';
import { SideDrawer } from '../../ui/side-drawer.tsx';
import classes from './model-drawer.module.css';
import { rateText } from './model-price-text.ts';
import { ProviderKeys } from './provider-keys.tsx';

type Props = {
  readonly model: ProviderModel;
  readonly onAdd: () => void;
  readonly onClose: () => void;
};

/** Everything that is known of one model, and the keys its provider's list can be asked for with. */
export function ModelDrawer({ model, onAdd, onClose }: Props) {
  const { t, format } = useText();
  const { byId } = useProviders();
  const { id, provider, capabilities, contextWindow, price, priceDate, fetchedAt, usableBy } = model;
  const { untold, system, organisation, connection } = usableBy;
  const known = system + organisation + connection;
  const shown = (count: number): string => format.number(count);
  const unknown = t('page.models.unknown');
  return (
    <SideDrawer title={id} subtitle={byId.get(provider)?.name ?? provider} onClose={onClose}>
      <Stack gap="md">
        <dl className={classes.facts}>
          <dt>{t('page.models.column.does')}</dt>
          <dd>
            {capabilities.length === 0
              ? t('page.models.nothingKnown')
              : format.list(capabilities.map((job) => t(`terms.capability.${job}`)))}
          </dd>
          <dt>{t('page.models.column.context')}</dt>
          <dd>{contextWindow === null ? unknown : t('page.models.tokens', { count: shown(contextWindow) })}</dd>
          <dt>{t('page.models.column.list')}</dt>
          <dd>
            {fetchedAt === null ? (
              t('page.models.bundled')
            ) : (
              <Age at={fetchedAt} text={(ago) => t('page.models.fetched', { ago })} />
            )}
          </dd>
          <dt>{t('page.models.column.price')}</dt>
          <dd>
            {price === null ? t('page.models.unknownPrice') : <Prices price={price} />}
            {priceDate !== null && (
              <p className={classes.note}>
                {t('page.models.priced', { date: format.date(Date.parse(priceDate), 'UTC') })}
              </p>
            )}
          </dd>
          <dt>{t('page.models.keys')}</dt>
          <dd>
            {known > 0 &&
              t('page.models.keysHere', {
                system: shown(system),
                organisation: shown(organisation),
                connection: shown(connection),
              })}
            {known + untold === 0 && t('page.models.noKey')}
            {untold > 0 && (
              <p className={classes.note}>{t('page.models.untoldHelp', { count: untold, shown: shown(untold) })}</p>
            )}
          </dd>
        </dl>
        <ProviderKeys provider={provider} onAdd={onAdd} />
      </Stack>
    </SideDrawer>
  );
}

/** Every rate, and that it is not known where it is not. */
function Prices({ price }: { readonly price: ModelPrice }) {
  const text = useText();
  const { t, format } = text;
  const { unit, verified, tiers } = price;
  const per = t(`page.models.per.${unit}`);
  const lines = [
    { heading: null, rates: price },
    ...tiers.map((tier) => ({
      heading: t('page.models.above', { tokens: format.number(tier.above) }),
      rates: tier,
    })),
  ];
  return (
    <>
      {lines.map(({ heading, rates }) => (
        <div key={heading ?? ''} className={classes.rates}>
          {heading !== null && <strong>{heading}</strong>}
          {(['input', 'cachedInput', 'output'] as const).map((rate) => (
            <span key={rate} className={classes.rate}>
              <span>{t(`page.models.${rate}`)}</span>
              <span className={classes.amount}>{rateText(rates[rate], unit, text) ?? t('page.models.unknown')}</span>
            </span>
          ))}
        </div>
      ))}
      <p className={classes.note}>
        {per}
        {!verified && ` · ${t('page.models.unverified')}`}
      </p>
    </>
  );
}
