import type { CredentialUses } from '../../../shared/model/rotation.ts';
import { useText } from '../../i18n/text.tsx';
import { useOrganisations } from '../../state/use-organisations.ts';
import { useProviders } from '../../state/use-providers.ts';
import { Panel } from '../../ui/panel.tsx';
import classes from './rotation.module.css';

/** So many names are read at a glance; an agency's key may serve hundreds. */
const shown = 12;

type NamesProps = { readonly title: string; readonly names: readonly string[] };

function Names({ title, names }: NamesProps) {
  const { t, format } = useText();
  if (names.length === 0) return null;
  const some = names.slice(0, shown);
  const more = names.length - some.length;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {more === 0
          ? format.list(some)
          : t('page.rotation.uses.more', { names: some.join(', '), count: format.number(more) })}
      </dd>
    </div>
  );
}

/** Everything that depends on the old key. */
export function UsesPanel({ uses }: { readonly uses: CredentialUses }) {
  const { t } = useText();
  const { organisations } = useOrganisations();
  const { byId } = useProviders();
  const clients = new Map(organisations.map(({ slug, name }) => [slug, name]));
  const nameOf = ({ organisation, name }: { readonly organisation: string; readonly name: string }) =>
    `${clients.get(organisation) ?? organisation} · ${name}`;
  return (
    <Panel title={t('page.rotation.uses.title')}>
      <dl className={classes.uses}>
        <div>
          <dt>{t('page.rotation.uses.primary')}</dt>
          <dd>{t(uses.primary ? 'page.rotation.uses.isPrimary' : 'page.rotation.uses.isFallback')}</dd>
          {uses.onlyKey && <dd>{t('page.rotation.uses.onlyKey')}</dd>}
        </div>
        <Names
          title={t('page.rotation.uses.overrides')}
          names={uses.overrides.map((one) =>
            one.trashed ? t('page.rotation.uses.trashed', { name: nameOf(one) }) : nameOf(one),
          )}
        />
        <Names title={t('page.rotation.uses.connections')} names={uses.connections.map(nameOf)} />
        <Names
          title={t('page.rotation.uses.organisations')}
          names={uses.organisations.map((slug) => clients.get(slug) ?? slug)}
        />
        <Names
          title={t('page.rotation.uses.inheriting')}
          names={uses.inheriting.map((id) => byId.get(id)?.name ?? id)}
        />
      </dl>
    </Panel>
  );
}
