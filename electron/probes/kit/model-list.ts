import { z } from 'zod';
import type { Facts } from '../../../shared/model/test-result.ts';
import type { HttpAnswer } from './http.ts';
import type { ProbeContext } from './provider-module.ts';
import { probeRest, type RestProbe } from './rest-probe.ts';

/** Ids of models as a vendor lists them; `whole` is false where the list was longer than we read. */
export type ModelList = { readonly ids: readonly string[]; readonly whole: boolean };

/** `active: false` is how Groq says that a model was switched off. */
const modelList = z.object({ data: z.array(z.object({ id: z.string().max(200), active: z.unknown().optional() })) });

const deepestItem = 64;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The items of a cut-off `{"data": [{…}, {…}, {…` that are complete: the text up to the last brace that ends one.
 *
 * Lists of vendors who describe every model are longer than the 64 KiB a test reads.
 */
function readCutList(text: string): unknown {
  let end = text.lastIndexOf('}');
  for (let tries = 0; end > 0 && tries < deepestItem; tries++) {
    const json = parsed(`${text.slice(0, end + 1)}]}`);
    if (json !== undefined) return json;
    end = text.lastIndexOf('}', end - 1);
  }
  return undefined;
}

/** How a vendor is asked for its models, and what its answer shows besides them. */
export type ModelQuestion = Pick<RestProbe, 'request' | 'mismatch'> & {
  readonly facts?: (answer: HttpAnswer) => Facts;
};

/** Asks for the models as OpenAI lists them, `{data: [{id}]}`, and shows their number and names. */
export async function listModels(
  context: ProbeContext,
  { facts, ...question }: ModelQuestion,
  ask: typeof probeRest = probeRest,
): Promise<ModelList> {
  let list: ModelList = { ids: [], whole: true };
  await ask(context, {
    ...question,
    readCut: readCutList,
    facts: (json, answer) => {
      const found = modelList.safeParse(json);
      if (!found.success) return null;
      const ids = found.data.data.filter(({ active }) => active !== false).map(({ id }) => id);
      list = { ids, whole: !answer.truncated };
      return {
        models: ids.length,
        modelIds: ids.toSorted(),
        ...(answer.truncated && { listCut: true }),
        ...facts?.(answer),
      };
    },
  });
  return list;
}
