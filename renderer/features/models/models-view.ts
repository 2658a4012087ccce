import { type Capability, capability } from '../../../shared/model/category.ts';
import { type ProviderId, providerId } from '../../../shared/model/ids.ts';

/** What models are shown; it stands in the address. */
export type ModelsView = {
  readonly find?: string;
  readonly provider?: ProviderId;
  readonly capability?: Capability;
  /** A client by its slug: only what its keys, or those it may use, can ask for. */
  readonly whose?: string;
};

const longestSearch = 200;
const longestSlug = 60;

/** The filters of an address, as far as they make sense. */
export function modelsViewOf({ find, provider, capability: job, whose }: Record<string, unknown>): ModelsView {
  const knownProvider = providerId.safeParse(provider);
  const knownJob = capability.safeParse(job);
  return {
    ...(typeof find === 'string' && find !== '' && { find: find.slice(0, longestSearch) }),
    ...(knownProvider.success && { provider: knownProvider.data }),
    ...(knownJob.success && { capability: knownJob.data }),
    ...(typeof whose === 'string' && whose !== '' && whose.length <= longestSlug && { whose }),
  };
}

/** What a model can do; nothing else has models. */
export const modelJobs = ['chat', 'embed', 'transcribe', 'speak'] as const satisfies readonly Capability[];
