import { atPath, type EntryProblem, type SourceEntry } from './source-entry.ts';
import { isData, step, textOf, type WalkOptions, walkData } from './walk-data.ts';

/** What LiteLLM calls providers before the slash of a model's name. */
const services: Readonly<Record<string, string>> = {
  azure: 'azure-openai',
  gemini: 'google-ai',
  vertex_ai: 'google-ai',
  vercel_ai_gateway: 'vercel-ai-gateway',
  ollama_chat: 'ollama',
  custom_openai: 'openai-compatible',
  text_completion_openai: 'openai',
};

/** A model's provider; OpenAI's models need no word before them. */
function serviceOf(model: string): string {
  const slash = model.indexOf('/');
  const word = slash < 0 ? 'openai' : model.slice(0, slash);
  return services[word] ?? word;
}

const isReference = /^\s*os\.environ\/([A-Za-z_][A-Za-z0-9_]*)\s*$/;

/** A value that only names a variable of the machine LiteLLM runs on. */
export function externalReference(value: string): EntryProblem | null {
  const name = isReference.exec(value)?.[1];
  return name === undefined ? null : { reason: 'externalReference', about: name };
}

const fieldNames: Readonly<Record<string, string>> = { api_key: 'apiKey', api_base: 'baseUrl', base_url: 'baseUrl' };

function modelEntry(item: unknown, index: number): SourceEntry | null {
  const params = isData(item) ? item.litellm_params : null;
  if (!isData(params)) return null;
  const values = Object.entries(params).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === null || name === 'model' ? [] : [{ name: fieldNames[name] ?? name, value: text }];
  });
  const problem = values.map(({ value }) => externalReference(value)).find((one) => one !== null) ?? null;
  const title = isData(item) ? textOf(item.model_name) : null;
  return {
    kind: 'record',
    place: atPath(step('model_list', index)),
    service: serviceOf(textOf(params.model) ?? ''),
    title,
    values: values.filter(({ name }) => Object.values(fieldNames).includes(name) || /key|token|secret/i.test(name)),
    problem,
  };
}

/** Whether data are a LiteLLM proxy's configuration. */
export const isLitellm = (data: unknown): boolean => isData(data) && Array.isArray(data.model_list);

/** Keys of a LiteLLM configuration: one entry to a model, and whatever else it holds. References are only reported. */
export function* readLitellm(data: unknown, options: WalkOptions): Generator<SourceEntry | null, void, void> {
  if (!isData(data)) return;
  const { model_list: models, ...others } = data;
  if (Array.isArray(models)) {
    for (const [index, item] of models.entries()) {
      const entry = modelEntry(item, index);
      if (entry !== null) yield entry;
    }
  }
  for (const entry of walkData(others, options)) {
    const problem = entry?.kind === 'variable' || entry?.kind === 'bare' ? externalReference(entry.value) : null;
    yield entry === null || problem === null ? entry : { ...entry, problem };
  }
}
