import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import type { StoredTarget, TestedCredential, TestTarget } from '../../shared/contract/tests.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { missingCase } from '../../shared/errors/exhaustive.ts';
import type { FieldValues } from '../../shared/model/credential.ts';
import { type CredentialId, systemTenant, type Tenant } from '../../shared/model/ids.ts';
import { canonicalDestination } from '../domain/destination.ts';
import type { ProbeTarget } from '../ports/prober.ts';
import type { CredentialFilter, CredentialOverview } from '../store/credential-overview.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import { judgeFields } from './credential-fields.ts';
import { openFields } from './credential-secrets.ts';
import { requireSettings } from './credential-settings.ts';
import { requireLive } from './expected-state.ts';
import { trimFields } from './field-formats.ts';
import { findCredential } from './find-credential.ts';
import { findLiveOrganisation } from './find-organisation.ts';
import { omitKeys } from './omit-keys.ts';
import { descriptorOf, type ServiceContext } from './service-context.ts';
import { storedFields } from './update-credential.ts';

/** One test to run: of a stored credential, or of values nobody saved. */
export type PlannedTest = {
  readonly credential: TestedCredential;
  readonly tenant: Tenant;
  /** What is tested, as it stands now; null for unsaved values, whose result is not kept. */
  readonly stored: { readonly id: CredentialId; readonly revision: number } | null;
  readonly target: ProbeTarget;
};

/** Where wrong logins lock an account, tests of one account wait for each other. */
function accountOf(context: ServiceContext, record: Pick<CredentialRecord, 'provider' | 'destination' | 'fields'>) {
  const isLocking = context.catalogue.get(record.provider)?.lockOut === true;
  return isLocking ? `${record.destination} ${record.fields.user ?? record.fields.username ?? ''}` : null;
}

/** Of a provider this version does not have, nothing can be tested. */
const isKnown = ({ catalogue }: ServiceContext, { record }: CredentialOverview): boolean =>
  catalogue.has(record.provider);

/** The test of a stored credential. */
export const plannedTest = (
  context: ServiceContext,
  { record, organisation, hostKey }: CredentialOverview,
): PlannedTest => ({
  credential: { id: record.id, provider: record.provider, label: record.label, organisation },
  tenant: record.tenant,
  stored: { id: record.id, revision: record.revision },
  target: {
    provider: record.provider,
    open: () => openFields(context, record),
    settings: record.settings,
    destination: record.destination,
    account: accountOf(context, record),
    hostKey,
  },
});

/** So many are looked up one by one; beyond that reading all at once is quicker. */
const fewIds = 50;

/** Chosen credentials, each once, as they were chosen. Throws NOT_FOUND, CONFLICT (archived), and for an unknown provider. */
function chosenOverviews(context: ServiceContext, ids: readonly CredentialId[]): readonly CredentialOverview[] {
  const { read } = context.store;
  const all = ids.length > fewIds ? new Map(read.overview.list({}).map((one) => [one.record.id, one])) : null;
  return [...new Set(ids)].flatMap((id) => {
    const known = all?.get(id);
    const record = known?.record ?? findCredential(read, id);
    requireLive(record);
    descriptorOf(context, record.provider);
    return known ?? read.overview.list({ tenant: record.tenant, id });
  });
}

/** The stored credentials a caller named, those of unknown providers left out. Throws NOT_FOUND or CONFLICT. */
export function storedOverviews(context: ServiceContext, target: StoredTarget): readonly CredentialOverview[] {
  const listed = (filter: CredentialFilter) =>
    context.store.read.overview.list({ ...filter, trashed: false }).filter((one) => isKnown(context, one));
  switch (target.kind) {
    case 'credentials':
      return chosenOverviews(context, target.ids);
    case 'organisation':
      return listed({ tenant: findLiveOrganisation(context.store.read.organisations, target.organisation).id });
    case 'provider':
      return listed({ provider: descriptorOf(context, target.provider).id });
    case 'all':
      return listed({});
    default:
      return missingCase(target);
  }
}

/** The secrets of a saved credential that a form did not touch. */
function keptSecrets(context: ServiceContext, saved: CredentialRecord | null, dropped: readonly string[]): FieldValues {
  return saved === null ? {} : omitKeys(openFields(context, saved), [...Object.keys(saved.fields), ...dropped]);
}

/** Whether a provider does its work with the key of another one, and sends it nowhere else. */
const isHeirOf = (descriptor: ProviderDescriptor, { provider, fields, destination }: CredentialRecord): boolean =>
  descriptor.inherits === provider && canonicalDestination(descriptor, fields) === destination;

/** The saved credential a form was opened from, or whose key the provider of the form inherits. */
function savedRecord(context: ServiceContext, { saved, provider }: Unsaved): CredentialRecord | null {
  if (saved === null) return null;
  const record = findCredential(context.store.read, saved);
  requireLive(record);
  if (record.provider === provider || isHeirOf(descriptorOf(context, provider), record)) return record;
  throw new AppError('VALIDATION_FAILED', { field: 'saved', reason: 'otherProvider' });
}

type Unsaved = Extract<TestTarget, { kind: 'unsaved' }>;

/**
 * A test of values as they stand in a form; their formats are the test's own first stage.
 *
 * Fields that are left out come from a saved credential, unless the destination is another (SECRET_REQUIRED).
 */
function plannedUnsaved(context: ServiceContext, input: Unsaved): PlannedTest {
  const descriptor = descriptorOf(context, input.provider);
  requireSettings(descriptor, input.settings);
  const saved = savedRecord(context, input);
  const stored = saved === null ? null : storedFields(context, saved, context.store.read);
  const { confirmDestination } = input;
  const judged = judgeFields({ descriptor, given: trimFields(input.fields), stored, confirmDestination });
  const { destination } = judged;
  return {
    credential: { id: null, provider: input.provider, label: saved?.label ?? '', organisation: null },
    tenant: saved?.tenant ?? systemTenant,
    stored: null,
    target: {
      provider: input.provider,
      open: () => {
        for (const value of Object.values(judged.secrets)) context.redactor.remember(value);
        return { ...keptSecrets(context, saved, judged.dropped), ...judged.plain, ...judged.secrets };
      },
      settings: input.settings,
      destination,
      account: accountOf(context, { provider: input.provider, destination, fields: judged.plain }),
      // A saved credential's own secrets go to no server that is not the one they went to before.
      hostKey: saved === null ? null : context.store.read.hostKeys.at({ ...saved, destination }),
    },
  };
}

/** The tests a caller asked for. Throws NOT_FOUND or CONFLICT before anything runs. */
export const planTests = (context: ServiceContext, target: TestTarget): readonly PlannedTest[] =>
  target.kind === 'unsaved'
    ? [plannedUnsaved(context, target)]
    : storedOverviews(context, target).map((one) => plannedTest(context, one));
