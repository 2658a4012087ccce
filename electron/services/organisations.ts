import { AppError } from '../../shared/errors/app-error.ts';
import type { AuditAction } from '../../shared/model/audit-entry.ts';
import { type OrganisationId, organisationId } from '../../shared/model/ids.ts';
import { type Organisation, organisationDefaults, type organisationShape } from '../../shared/model/organisation.ts';
import { reservedSlugs, slug as slugSchema } from '../../shared/model/slug.ts';
import type { Transaction } from '../store/transaction.ts';
import { definedOf } from './defined-values.ts';
import { changedNames, requireLive, requireRevision } from './expected-state.ts';
import { findOrganisation } from './find-organisation.ts';
import { type InheritedProof, requireOwnInfrastructure } from './own-infrastructure.ts';
import { requireChoices } from './resolver-choices.ts';
import { actOf, type Command, type ServiceContext } from './service-context.ts';

/** What a user may set. */
type Changes = { readonly [Key in keyof typeof organisationShape]?: Organisation[Key] | undefined };

type Target = Command & { readonly id: OrganisationId; readonly expectedRevision: number };

/** Refuses a slug that is malformed, means something else, or was ever given: until shredded it stays reserved. */
function requireFreeSlug(organisations: Transaction['organisations'], slug: string): void {
  const refuse = (reason: 'slugFormat' | 'slugReserved' | 'slugTaken'): never => {
    throw new AppError(reason === 'slugTaken' ? 'CONFLICT' : 'VALIDATION_FAILED', { field: 'slug', reason });
  };
  if (!slugSchema.safeParse(slug).success) refuse('slugFormat');
  if (reservedSlugs.includes(slug)) refuse('slugReserved');
  if (organisations.bySlug(slug) !== undefined) refuse('slugTaken');
}

/** Makes an organisation with a data key of its own. Throws VALIDATION_FAILED and CONFLICT on its slug. */
export function createOrganisation(
  context: ServiceContext,
  { commandId, slug, ...values }: Command & { readonly slug: string } & Changes & Pick<Organisation, 'name'>,
): Organisation {
  requireChoices(context, values);
  return context.store.write(actOf(context, 'organisations.create', { commandId }), (tx) => {
    requireFreeSlug(tx.organisations, slug);
    const organisation: Organisation = {
      ...organisationDefaults,
      contacts: [],
      id: organisationId.parse(context.random.uuid(tx.at)),
      slug,
      revision: 1,
      createdAt: tx.at,
      updatedAt: tx.at,
      trashedAt: null,
      ...definedOf(values),
      name: values.name,
    };
    requireOwnInfrastructure(context, tx, { before: null, after: organisation, proofs: [] });
    tx.organisations.insert(organisation);
    tx.mintDataKey(organisation.id);
    tx.audit({
      action: 'organisation.created',
      tenant: organisation.id,
      records: [organisation.id],
      detail: { slug, name: organisation.name },
    });
    return organisation;
  });
}

type Edit = { readonly route: string; readonly action: AuditAction };

/** Writes the next revision of an organisation and says in the audit what changed. */
function edit(
  context: ServiceContext,
  { target, route, action }: Edit & { readonly target: Target },
  next: (organisation: Organisation, tx: Transaction) => Organisation,
): Organisation {
  return context.store.write(actOf(context, route, target), (tx) => {
    const before = findOrganisation(tx.organisations, target.id);
    requireRevision(before, target.expectedRevision);
    const after = { ...next(before, tx), revision: before.revision + 1, updatedAt: tx.at };
    tx.organisations.update(after);
    tx.audit({ action, tenant: after.id, records: [after.id], changed: changedNames(before, after) });
    return after;
  });
}

/**
 * Throws NOT_FOUND, CONFLICT when it changed meanwhile or lies in the trash, and VALIDATION_FAILED (ownCredentialNotPassing)
 * where it would be bound to infrastructure of its own that has not passed a test; `proofs` are those of inherited keys.
 */
export const updateOrganisation = (
  context: ServiceContext,
  { changes, ...target }: Target & { readonly changes: Changes },
  proofs: readonly InheritedProof[] = [],
): Organisation =>
  edit(context, { target, route: 'organisations.update', action: 'organisation.updated' }, (organisation, tx) => {
    requireLive(organisation);
    requireChoices(context, changes);
    const after = { ...organisation, ...definedOf(changes) };
    requireOwnInfrastructure(context, tx, { before: organisation, after, proofs });
    return after;
  });

/** Puts it in the trash with all it has; nothing of it serves from then on. */
export const removeOrganisation = (context: ServiceContext, target: Target): Organisation =>
  edit(context, { target, route: 'organisations.remove', action: 'organisation.removed' }, (organisation, tx) => {
    requireLive(organisation);
    return { ...organisation, trashedAt: tx.at };
  });

/** Takes it back out of the trash as it was. */
export const restoreOrganisation = (context: ServiceContext, target: Target): Organisation =>
  edit(context, { target, route: 'organisations.restore', action: 'organisation.restored' }, (organisation) => ({
    ...organisation,
    trashedAt: null,
  }));
