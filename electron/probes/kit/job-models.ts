import { z } from 'zod';
import type { Settings } from '../../../shared/model/connection.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';
import type { Facts } from '../../../shared/model/test-result.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';
import { ProbeStop } from './probe-stop.ts';
import type { ProbeContext } from './provider-module.ts';
import { probeRest, probeRestFurther, type RestProbe } from './rest-probe.ts';

/** One model as OpenAI describes it. `active: false` is how Groq says that it was switched off. */
const model = z.object({
  id: z.string().max(200),
  owned_by: z.string().max(200).nullish(),
  active: z.boolean().nullish(),
});

/** Models that can do a job, the usual one first, and how the vendor is asked for one of them. */
export type JobModels = {
  readonly models: readonly [string, ...string[]];
  /** Path is that of the model, such as `/models/whisper-1`. */
  readonly request: (path: string) => (fields: FieldValues, settings: Settings) => HttpRequest;
  readonly facts?: (answer: HttpAnswer) => Facts;
};

const noSuchModel = (): ProbeStop =>
  new ProbeStop({ cause: 'PERM_MODEL', confidence: 'sure', stage: 'permission', proven: true });

const questionOf = (id: string, { request, facts }: JobModels): RestProbe => ({
  request: request(`/models/${encodeURIComponent(id)}`),
  facts: (json, answer) => {
    const found = model.safeParse(json).data;
    if (found === undefined) return null;
    if (found.active === false) throw noSuchModel();
    return { model: found.id, ...(found.owned_by && { ownedBy: found.owned_by }), ...facts?.(answer) };
  },
});

const isMissing = (error: unknown): boolean => error instanceof ProbeStop && error.details.cause === 'PERM_MODEL';

/** The model the credential names is the only one that counts; where it names none, any that can do the job will do. */
function candidates({ settings }: ProbeContext, { models }: JobModels): readonly string[] {
  const { model: named } = settings;
  return typeof named === 'string' && named !== '' ? [named] : models;
}

/**
 * Proves a key by the model of one job, without doing the job: the vendor says whether the key may use it.
 *
 * One request where the usual model is there; of those that are not, the next is asked for.
 */
export async function requireJobModel(context: ProbeContext, job: JobModels): Promise<void> {
  const asked = candidates(context, job);
  for (const [place, id] of asked.entries()) {
    const ask = place === 0 ? probeRest : probeRestFurther;
    try {
      await ask(context, questionOf(id, job));
      return;
    } catch (error) {
      if (!isMissing(error) || place === asked.length - 1) throw error;
    }
  }
}
