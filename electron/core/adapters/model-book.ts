import { calcPrice, findProvider, type ModelInfo, type ModelPrice as Rates } from '@pydantic/genai-prices';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { ModelPrice } from '../../../shared/model/model-price.ts';
import { listedModels, listedPrice } from '../../domain/listed-prices.ts';
import { picoPerUnit } from '../../domain/pico-price.ts';
import type { ModelBook, ModelEntry } from '../../ports/model-book.ts';
import { currentName, matchesName } from './model-names.ts';

/** Day the package's prices were taken down; a new version of it needs a new day. Nothing is fetched. */
export const bookDate = '2026-09-23';

/** What the package calls our providers, and which of its models the vendor itself serves. */
const tables: Readonly<Record<ProviderId, { readonly id: string; readonly only?: RegExp }>> = {
  openai: { id: 'openai' },
  'openai-whisper': { id: 'openai', only: /whisper|transcribe/ },
  'openai-tts': { id: 'openai', only: /-tts$/ },
  anthropic: { id: 'anthropic' },
  'google-ai': { id: 'google', only: /^(?:gemini|gemma)/ },
  openrouter: { id: 'openrouter' },
  groq: { id: 'groq' },
  'groq-whisper': { id: 'groq', only: /^whisper/ },
  mistral: { id: 'mistral' },
  deepseek: { id: 'deepseek' },
  xai: { id: 'x-ai' },
  'azure-openai': { id: 'azure' },
};

/** Names that lead to another model than when their price was taken down: sources contradict each other. */
const disputed: ReadonlySet<string> = new Set(['deepseek-chat', 'deepseek-reasoner']);

const unknown: ModelEntry = { contextWindow: null, price: null, priceDate: null };

const tokensPerPrice = 1_000_000;

type Rate = Rates[string];

const baseOf = (rate: Rate): number | undefined => (typeof rate === 'object' ? rate.base : rate);

const priceAbove = (rate: Rate, above: number): number | undefined =>
  typeof rate === 'object' ? (rate.tiers.findLast(({ start }) => start <= above)?.price ?? rate.base) : rate;

/** Rates of one request, each read as `read` says. */
function ratesOf(rates: Rates, read: (rate: Rate) => number | undefined) {
  const pico = (rate: Rate): string | null => {
    const usd = read(rate);
    return usd === undefined ? null : picoPerUnit(usd, tokensPerPrice);
  };
  return {
    input: pico(rates.input_mtok),
    cachedInput: pico(rates.cache_read_mtok),
    output: pico(rates.output_mtok),
  };
}

/** Null where the package bills by something else than tokens, which is not ours to turn into them. */
function tokenPrice(rates: Rates): ModelPrice | null {
  const starts = ['input_mtok', 'cache_read_mtok', 'output_mtok'].flatMap((key) => {
    const rate = rates[key];
    return typeof rate === 'object' ? rate.tiers.map(({ start }) => start) : [];
  });
  const base = ratesOf(rates, baseOf);
  if (base.input === null && base.output === null) return null;
  const tiers = [...new Set(starts)].sort((a, b) => a - b);
  return {
    unit: 'token',
    ...base,
    tiers: tiers.map((above) => ({ above, ...ratesOf(rates, (rate) => priceAbove(rate, above)) })),
    verified: true,
  };
}

/** Some of the package's ids are its own, or beginnings of names rather than names. */
const isName = ({ id, match }: ModelInfo): boolean => matchesName(match, id) && !/[-:]$/.test(id);

function idsOf(provider: ProviderId): readonly string[] {
  const table = tables[provider];
  if (table === undefined) return [];
  const models = findProvider({ providerId: table.id })?.models ?? [];
  return models
    .filter((model) => model.deprecated !== true && isName(model) && (table.only?.test(model.id) ?? true))
    .map(({ id }) => id);
}

function tokenEntry(provider: ProviderId, model: string, at: number): ModelEntry {
  const table = tables[provider];
  if (table === undefined) return unknown;
  const named = findProvider({ providerId: table.id })?.models ?? [];
  const options = { providerId: table.id, timestamp: new Date(at) };
  const found = calcPrice({}, currentName(model, named), options);
  if (found === null) return unknown;
  const price = disputed.has(model) ? null : tokenPrice(found.model_price);
  return {
    contextWindow: found.model.context_window ?? null,
    price,
    priceDate: price === null ? null : bookDate,
  };
}

/** The package's models and prices, and the small table's for what is not billed by the token. */
export const modelBook: ModelBook = {
  ids: (provider) => [...new Set([...idsOf(provider), ...listedModels(provider)])],
  entry: (provider, model, at) => ({ ...tokenEntry(provider, model, at), ...listedPrice(provider, model) }),
};
