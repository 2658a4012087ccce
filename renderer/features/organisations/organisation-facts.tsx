import type { ReactNode } from 'react';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { useText } from '../../i18n/text.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './organisation-facts.module.css';
import { taxIdText } from './tax-id-text.ts';
import { usePlanNames } from './use-plan-names.ts';

const basisPoints = 100;

/** A client's registration, contacts and policies. */
export function OrganisationFacts({ organisation }: { readonly organisation: Organisation }) {
  const { t, format } = useText();
  const plans = usePlanNames();
  const { slug, taxId, plan, billingStatus, markupBasisPoints, timeZone, currency, dataLocation } = organisation;
  const yesNo = (value: boolean) => t(value ? 'page.clients.yes' : 'page.clients.no');
  return (
    <Panel title={t('page.clients.facts')}>
      <dl className={classes.facts}>
        <Fact name={t('page.clients.slug')}>{slug}</Fact>
        <Fact name={t('page.organisations.taxId')}>{taxId === null ? null : taxIdText(taxId)}</Fact>
        <Fact name={t('page.clients.plan')}>{plans.get(plan) ?? plan}</Fact>
        <Fact name={t('page.clients.billing')}>{t(`terms.billingStatus.${billingStatus}`)}</Fact>
        <Fact name={t('page.clients.markup')}>{`${format.number(markupBasisPoints / basisPoints)}%`}</Fact>
        <Fact name={t('page.organisations.timeZone')}>{timeZone}</Fact>
        <Fact name={t('page.organisations.currency')}>{format.currency(currency)}</Fact>
        <Fact name={t('page.clients.location')}>{dataLocation}</Fact>
        <Fact name={t('page.clients.created')}>{format.date(organisation.createdAt)}</Fact>
        <Fact name={t('page.clients.onlyOwnKeys')}>{yesNo(organisation.onlyOwnKeys)}</Fact>
        <Fact name={t('page.clients.useGateway')}>{yesNo(organisation.useGateway)}</Fact>
        <Fact name={t('page.clients.contacts')}>
          <Contacts contacts={organisation.contacts} />
        </Fact>
        <Fact name={t('page.clients.notes')}>{organisation.notes === '' ? null : organisation.notes}</Fact>
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd data-unset={children === null}>{children ?? t('page.clients.unset')}</dd>
    </div>
  );
}

function Contacts({ contacts }: Pick<Organisation, 'contacts'>) {
  const { t, format } = useText();
  if (contacts.length === 0) return t('page.clients.contactsNone');
  return (
    <ul className={classes.contacts}>
      {contacts.map(({ name, email, phone, alerts, bills }) => {
        const gets = [...(alerts ? [t('page.clients.alerts')] : []), ...(bills ? [t('page.clients.bills')] : [])];
        const parts = [name, email, phone, gets.length === 0 ? null : format.list(gets)];
        return <li key={`${name} ${email}`}>{parts.filter((part) => part !== null).join(' · ')}</li>;
      })}
    </ul>
  );
}
