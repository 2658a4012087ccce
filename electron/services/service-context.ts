import type { ProviderDescriptor } from '../../shared/catalogue/descriptor.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/member.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Redactor } from '../ports/redactor.ts';
import type { Store } from '../store/store.ts';
import type { ResolutionMemory } from './resolution-memory.ts';

/** What every use case works with: an open store, who acts, and the world through its ports. */
export type ServiceContext = {
  readonly store: Store;
  /** What resolutions of the open store are made of. */
  readonly memory: ResolutionMemory;
  readonly clock: Clock;
  readonly random: Random;
  readonly redactor: Redactor;
  readonly catalogue: ReadonlyMap<ProviderId, ProviderDescriptor>;
  readonly actor: Actor;
};

/** A client's command: run once per id, answered from the log when it comes again. */
export type Command = { readonly commandId: string };

/** The act of a command on a route, for the store's transaction. */
export const actOf = (context: ServiceContext, route: string, { commandId }: Command) => ({
  actor: context.actor,
  command: { id: commandId, route },
});

/** The descriptor of a provider a caller named. Throws VALIDATION_FAILED for one the catalogue does not have. */
export function descriptorOf(context: ServiceContext, provider: ProviderId): ProviderDescriptor {
  const descriptor = context.catalogue.get(provider);
  if (descriptor !== undefined) return descriptor;
  throw new AppError('VALIDATION_FAILED', { field: 'provider', reason: 'unknownProvider' });
}
