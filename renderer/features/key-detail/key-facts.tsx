import { IconWorldShare } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FieldDescriptor, ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { CredentialView } from '../../../shared/model/credential.ts';
import { useText } from '../../i18n/text.tsx';
import { useNow } from '../../state/use-now.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { HostKeyFact } from './host-key-fact.tsx';
import classes from './key-facts.module.css';
import { categoryLink } from './key-scope.ts';
import type { PlaceInOrder } from './place-in-order.ts';
import { ScheduledTests } from './scheduled-tests.tsx';

const redrawMs = 60_000;

type Props = {
  readonly credential: CredentialView;
  readonly provider: ProviderDescriptor | undefined;
  readonly owner: string;
  readonly place: PlaceInOrder | null;
  /** A secret with the ways out it has. */
  readonly drawSecret: (credential: CredentialView, field: FieldDescriptor) => ReactNode;
};

/** Everything a key is besides its history: fields, whose, order, expiry, settings, notes. */
export function KeyFacts(props: Props) {
  const { credential, provider, owner } = props;
  const { t, format, language } = useText();
  const { health, notes, customDestination, connection } = credential;
  const settings = Object.entries(credential.settings);
  const settingName = (key: string) => provider?.settings.find((one) => one.key === key)?.text.label[language] ?? key;
  return (
    <Panel title={t('page.keyDetail.facts')}>
      <dl className={classes.facts}>
        <Fields {...props} />
        <Fact name={t('page.keyDetail.whose')}>{connection === null ? owner : `${owner} · ${connection}`}</Fact>
        <Fact name={t('page.keyDetail.order')}>
          <Order {...props} />
        </Fact>
        <Fact name={t('page.keyDetail.verdict')}>
          {health.verdict === null ? t('page.keys.neverTested') : <VerdictMark verdict={health.verdict} />}
        </Fact>
        {customDestination !== null && (
          <Fact name={t('page.keyDetail.destination')}>
            <span className={classes.custom}>
              <Icon of={IconWorldShare} />
              {t('page.keys.custom', { host: customDestination })}
            </span>
          </Fact>
        )}
        {credential.hostKey !== null && (
          <Fact name={t('page.keyDetail.hostKey')}>
            <HostKeyFact hostKey={credential.hostKey} />
          </Fact>
        )}
        {provider !== undefined && credential.trashedAt === null && (
          <Fact name={t('page.keyDetail.scheduled')}>
            <ScheduledTests credential={credential} provider={provider} />
          </Fact>
        )}
        <Fact name={t('page.editor.expiresAt')}>
          <Expiry at={credential.expiresAt} />
        </Fact>
        {settings.map(([key, value]) => (
          <Fact key={key} name={settingName(key)}>
            {String(value)}
          </Fact>
        ))}
        <Fact name={t('page.keyDetail.weight')}>{format.number(credential.weight)}</Fact>
        <Fact name={t('page.keyDetail.created')}>{format.dateTime(credential.createdAt)}</Fact>
        <Fact name={t('page.keyDetail.updated')}>{format.dateTime(credential.updatedAt)}</Fact>
        <Fact name={t('page.editor.notes')}>
          {notes === '' ? (
            t('page.keyDetail.none')
          ) : (
            <span className={classes.notes} dir="auto">
              {notes}
            </span>
          )}
        </Fact>
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The provider's fields; what the catalogue no longer knows stands under its own name. */
function Fields({ credential, provider, drawSecret }: Props) {
  const { language } = useText();
  const known = (provider?.fields ?? []).filter(({ key }) => credential.fields[key] !== undefined);
  const unknown = Object.entries(credential.fields).filter(([key]) => known.every((field) => field.key !== key));
  const isSecretOut = credential.trashedAt === null;
  return (
    <>
      {known.map((field) => (
        <Fact key={field.key} name={field.text.label[language]}>
          {field.secret && isSecretOut ? drawSecret(credential, field) : <code>{credential.fields[field.key]}</code>}
        </Fact>
      ))}
      {unknown.map(([key, value]) => (
        <Fact key={key} name={key}>
          <code>{value}</code>
        </Fact>
      ))}
    </>
  );
}

function Order({ credential, place }: Props) {
  const { t, format } = useText();
  if (place === null) return t('page.keyDetail.none');
  const { index, count, isPrimary } = place;
  const words = t('page.keyDetail.orderOf', { position: format.number(index + 1), count: format.number(count) });
  return (
    <span className={classes.order}>
      <Link {...categoryLink(credential)}>{t(`terms.category.${credential.category}`)}</Link>
      <span>{isPrimary ? `${t('page.keys.primary')} · ${words}` : words}</span>
      {isPrimary && count === 1 && <span className={classes.muted}>{t('page.keyDetail.noFallback')}</span>}
    </span>
  );
}

function Expiry({ at }: { readonly at: number | null }) {
  const { t, format } = useText();
  const now = useNow(redrawMs);
  if (at === null) return t('page.keyDetail.noExpiry');
  return (
    <span className={classes.expiry} data-over={at <= now}>
      {format.date(at)} · {format.relative(at, now)}
    </span>
  );
}
