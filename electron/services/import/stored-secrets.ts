import { isAppError } from '../../../shared/errors/app-error.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';
import type { CredentialId, ProviderId } from '../../../shared/model/ids.ts';
import type { Fingerprint } from '../../ports/fingerprint.ts';
import type { CredentialRecord } from '../../store/credential-table.ts';
import type { Place } from '../credential-scope.ts';
import { placeOf } from '../credential-secrets.ts';
import type { ServiceContext } from '../service-context.ts';

/** A stored credential a row may be the same as. */
export type StoredTwin = { readonly credential: CredentialId; readonly label: string; readonly isTrashed: boolean };

/** What a scope holds, as far as an import must know: labels in use, and secrets by their fingerprints alone. */
export type Standing = {
  readonly labels: ReadonlyMap<string, CredentialId>;
  readonly twins: ReadonlyMap<string, StoredTwin>;
  /** Whether every stored secret was looked at. */
  readonly isWhole: boolean;
};

/** So many credentials are opened for comparing, the newest first. */
const mostOpened = 5_000;
/** Others have their turn after so many. */
const turnEvery = 100;

/** What must be unique in a scope. */
export const labelKey = (provider: ProviderId, label: string): string => `${provider} ${label}`;

/** A text that is the same for credentials with the same secrets, going the same way. */
export function secretText(provider: ProviderId, destination: string, secrets: FieldValues): string {
  const pairs = Object.entries(secrets).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([provider, destination, pairs]);
}

/** The fingerprint of a stored credential; null where it cannot be opened, which is the integrity check's to say. */
function fingerprintOf({ store }: ServiceContext, record: CredentialRecord, fingerprint: Fingerprint): string | null {
  try {
    const secrets = store.read.secrets
      .of(record.tenant, record.id)
      // Forgotten at once: only the digest outlives this line, so the redactor need not know them.
      .map((sealed) => [sealed.field, store.unseal(placeOf(record, sealed.field), sealed)] as const);
    return fingerprint(secretText(record.provider, record.destination, Object.fromEntries(secrets)));
  } catch (error) {
    if (isAppError(error) && error.code === 'STORE_DAMAGED') return null;
    throw error;
  }
}

/** Reads how a scope stands. Secrets are opened one after another, of the named providers alone, and compared by digest. */
export async function readStanding(
  context: ServiceContext,
  place: Place,
  options: {
    readonly providers: ReadonlySet<string>;
    readonly fingerprint: Fingerprint;
    readonly pause: () => Promise<void>;
  },
): Promise<Standing> {
  const stored = context.store.read.overview
    .list({ tenant: place.tenant })
    .map(({ record }) => record)
    .filter((record) => record.connection === place.connection);
  const labels = new Map(
    stored.filter(({ trashedAt }) => trashedAt === null).map((one) => [labelKey(one.provider, one.label), one.id]),
  );
  const compared = stored
    .filter(({ provider }) => options.providers.has(provider))
    .toSorted((a, b) => b.updatedAt - a.updatedAt);
  const twins = new Map<string, StoredTwin>();
  for (const [index, record] of compared.slice(0, mostOpened).entries()) {
    if (index % turnEvery === turnEvery - 1) await options.pause();
    const digest = fingerprintOf(context, record, options.fingerprint);
    const isTrashed = record.trashedAt !== null;
    // A live one says more than one in the trash.
    if (digest !== null && (!isTrashed || !twins.has(digest))) {
      twins.set(digest, { credential: record.id, label: record.label, isTrashed });
    }
  }
  return { labels, twins, isWhole: compared.length <= mostOpened };
}
