import type { Capability } from '../../shared/model/category.ts';

/** Jobs that are done by a model one names. */
const modelJobs: readonly Capability[] = ['chat', 'embed', 'transcribe', 'speak'];

/** What names give away, the most telling first; no job where the product knows none of the kind. */
const byName: readonly (readonly [RegExp, readonly Capability[]])[] = [
  [/embed/i, ['embed']],
  [/whisper|transcri|scribe|^nova-\d|^universal-|^flux-general|-asr\b/i, ['transcribe']],
  [/(?:^|[-/_])tts\b|^aura-|^eleven_|playai|orpheus|[-/]speech/i, ['speak']],
  [/moderation|image|dall-e|imagen|imagine|sora|\bveo|video|rerank|\bocr\b|guard|realtime|upscale|lyria/i, []],
];

/** Whether a provider's work is done by models. */
export const hasModels = (jobs: readonly Capability[]): boolean => jobs.some((job) => modelJobs.includes(job));

/**
 * What a model can do, by its name and what its provider does. A provider with a single such job has no other models.
 *
 * Vendors' lists say next to nothing of it, and nothing that two of them say alike.
 */
export function modelCapabilities(model: string, provided: readonly Capability[]): readonly Capability[] {
  const [, told] = byName.find(([name]) => name.test(model)) ?? [];
  if (told !== undefined) return told;
  if (provided.includes('chat')) return ['chat'];
  const jobs = provided.filter((job) => modelJobs.includes(job));
  return jobs.length === 1 ? jobs : [];
}
