import type { Capability } from '../../shared/model/category.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import type { ResolutionReason } from '../../shared/model/resolution.ts';
import type { ResolverOrganisation, ResolverWorld } from './resolver-input.ts';

/** Whether the organisation bound itself to infrastructure of its own for a job. */
function mustOwn(organisation: ResolverOrganisation, capability: Capability): boolean {
  switch (capability) {
    case 'cache':
      return organisation.useOwnRedis;
    case 'database':
      return organisation.useOwnDatabase;
    case 'object-storage':
      return organisation.useOwnStorage;
    default:
      return false;
  }
}

/** Jobs a provider would do for this question: the one asked for, or all it can. */
function jobsOf({ question, catalogue }: ResolverWorld, provider: ProviderId): readonly Capability[] {
  if (question.by === 'capability') return [question.capability];
  return catalogue.find((each) => each.id === provider)?.capabilities ?? [];
}

/** Why the organisation's policy bars the agency's own credentials of a provider; null when it does not. */
export function policyAgainstSystem(input: ResolverWorld, provider: ProviderId): ResolutionReason | null {
  if (input.organisation.onlyOwnKeys) return 'onlyOwnKeys';
  const isBound = jobsOf(input, provider).some((job) => mustOwn(input.organisation, job));
  return isBound ? 'ownInfrastructureMissing' : null;
}

/** Whether the question as a whole may only be answered by infrastructure of the organisation's own. */
export function demandsOwnInfrastructure({ question, organisation, catalogue }: ResolverWorld): boolean {
  if (question.by === 'category') return false;
  if (question.by === 'capability') return mustOwn(organisation, question.capability);
  const provider = catalogue.find((each) => each.id === question.provider);
  return provider?.capabilities.some((job) => mustOwn(organisation, job)) ?? false;
}
