import type { ExportPart } from '../../shared/contract/organisations.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { listConnections } from './connections.ts';
import { listCredentials } from './credential-queries.ts';
import { openSecrets } from './credential-secrets.ts';
import { findCredential } from './find-credential.ts';
import { findOrganisation } from './find-organisation.ts';
import { type PullStream, pullStream } from './pull-stream.ts';
import type { ServiceContext } from './service-context.ts';

export type ExportOrder = {
  readonly organisation: string;
  readonly withSecrets: boolean;
  /** Plain: the slug typed again, where secrets leave in clear. */
  readonly seal: { readonly kind: 'encrypted' } | { readonly kind: 'plain'; readonly confirm: string | null };
};

/** Everything an organisation has, in the trash too; what is opened is opened when its turn comes. */
function* partsOf(
  context: ServiceContext,
  organisation: Organisation,
  withSecrets: boolean,
): Generator<ExportPart, undefined> {
  yield { kind: 'organisation', organisation };
  const ref = organisation.slug;
  for (const trashed of [false, true]) {
    for (const connection of listConnections(context, { organisation: ref, trashed })) {
      yield { kind: 'connection', connection };
    }
    const scope = { kind: 'organisation', organisation: ref } as const;
    for (const credential of listCredentials(context, { scope, provider: null, category: null, trashed })) {
      const record = findCredential(context.store.read, credential.id);
      yield { kind: 'credential', credential, secrets: withSecrets ? { ...openSecrets(context, record) } : null };
    }
  }
}

/**
 * All data of one organisation, part by part, as the law lets its owner ask for them. Without secrets unless asked for.
 *
 * The audit row is committed before the first part leaves. Who may have secrets was decided before. Throws NOT_FOUND,
 * CONFIRMATION_REQUIRED (confirmPlainExport) for plain secrets without the slug typed again, STORE_DAMAGED naming the record.
 */
export function exportOrganisation(
  context: ServiceContext,
  order: ExportOrder,
  locked: AbortSignal,
): PullStream<ExportPart> {
  const organisation = findOrganisation(context.store.read.organisations, order.organisation);
  const { withSecrets, seal } = order;
  if (withSecrets && seal.kind === 'plain' && seal.confirm !== organisation.slug) {
    throw new AppError('CONFIRMATION_REQUIRED', { field: 'confirm', reason: 'confirmPlainExport' });
  }
  context.store.write({ actor: context.actor }, (tx) =>
    tx.audit({
      action: 'organisation.exported',
      tenant: organisation.id,
      records: [organisation.id],
      detail: { withSecrets, encrypted: seal.kind === 'encrypted' },
    }),
  );
  const parts = partsOf(context, organisation, withSecrets);
  return pullStream(
    async () => {
      locked.throwIfAborted();
      return parts.next().value ?? null;
    },
    () => undefined,
  );
}
