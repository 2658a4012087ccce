import { Anchor, Button } from '@mantine/core';
import { IconExternalLink, IconPlus } from '@tabler/icons-react';
import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { useText } from '../../i18n/text.tsx';
import { useProviders } from '../../state/use-providers.ts';
import { AccessBadge } from '../../ui/access-badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Monogram } from '../../ui/monogram.tsx';
import classes from './provider-sheet.module.css';

const linkNames = ['website', 'docs', 'keys', 'billing', 'status'] as const;

/** One provider of the catalogue, whole. */
export function ProviderSheet({
  provider,
  onAdd,
}: {
  readonly provider: ProviderDescriptor;
  readonly onAdd: () => void;
}) {
  const { t, format, language } = useText();
  const { byId } = useProviders();
  const { name, monogram, category, capabilities, fields, links, probe, text, pricingUnit, access, inherits } =
    provider;
  const needed = fields.filter(({ required }) => required).map((field) => field.text.label[language]);
  return (
    <article className={classes.sheet} aria-label={name}>
      <header className={classes.head}>
        <Monogram text={monogram} />
        <div className={classes.words}>
          <h2 className={classes.name}>{name}</h2>
          <span className={classes.muted}>
            {[
              ...new Set([t(`terms.category.${category}`), ...capabilities.map((one) => t(`terms.capability.${one}`))]),
            ].join(' · ')}
          </span>
        </div>
        {access !== null && (
          <span className={classes.access}>
            <AccessBadge grade={access} />
          </span>
        )}
      </header>
      <p className={classes.best}>{text.bestAt[language]}</p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('page.providers.needs')}</dt>
          <dd>{format.list(needed)}</dd>
        </div>
        <div>
          <dt>{t('page.providers.billing')}</dt>
          <dd>{t(`page.providers.unit.${pricingUnit}`)}</dd>
        </div>
        <div>
          <dt>{t('page.providers.testCost')}</dt>
          <dd>{t(`page.providers.cost.${probe.cost}`)}</dd>
        </div>
        {probe.thorough !== null && (
          <div>
            <dt>{t('page.providers.thorough')}</dt>
            <dd>{probe.thorough[language]}</dd>
          </div>
        )}
        {inherits !== null && (
          <div>
            <dt>{t('page.providers.keyOf')}</dt>
            <dd>{byId.get(inherits)?.name ?? inherits}</dd>
          </div>
        )}
      </dl>
      <Unverified facts={provider.unverified} />
      <footer className={classes.foot}>
        <ul className={classes.links}>
          {linkNames.map((link) => {
            const address = links[link];
            if (address === null) return null;
            return (
              <li key={link}>
                <Anchor
                  href={address}
                  target="_blank"
                  rel="noreferrer noopener"
                  className={classes.link ?? ''}
                  aria-label={t('page.providers.linkOf', { link: t(`page.providers.link.${link}`), provider: name })}
                >
                  {t(`page.providers.link.${link}`)}
                  <Icon of={IconExternalLink} />
                </Anchor>
              </li>
            );
          })}
        </ul>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<Icon of={IconPlus} />}
          aria-label={t('page.providers.addOf', { provider: name })}
          onClick={onAdd}
        >
          {t('page.providers.add')}
        </Button>
      </footer>
    </article>
  );
}

/** What no source could confirm, in small print; it is known in English only. */
function Unverified({ facts }: { readonly facts: readonly string[] }) {
  const { t } = useText();
  if (facts.length === 0) return null;
  return (
    <details className={classes.unverified}>
      <summary>{t('page.providers.unverified', { count: facts.length })}</summary>
      <ul lang="en">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </details>
  );
}
