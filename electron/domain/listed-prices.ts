import type { ProviderId } from '../../shared/model/ids.ts';
import type { ModelPrice, PriceUnit } from '../../shared/model/model-price.ts';
import type { ModelEntry } from '../ports/model-book.ts';
import { picoPerUnit } from './pico-price.ts';

/** A price as lists print it: so many dollars for so many units of what goes in. */
type ListedPrice = {
  readonly usd: number;
  readonly units: number;
  readonly unit: PriceUnit;
  readonly date: string;
  /** Left out: the vendor's own list says so. */
  readonly verified?: boolean;
};

const perMinute = (usd: number, date: string): ListedPrice => ({ usd, units: 1, unit: 'minute', date });
const perHour = (usd: number, date: string): ListedPrice => ({ usd, units: 60, unit: 'minute', date });
const perMillionCharacters = (usd: number, date: string): ListedPrice => ({
  usd,
  units: 1_000_000,
  unit: 'character',
  date,
});

/** What is not billed by the token, as reference/providers.json has it. */
const listed: Readonly<Record<ProviderId, Readonly<Record<string, ListedPrice>>>> = {
  'openai-whisper': {
    'whisper-1': perMinute(0.006, '2026-09-23'),
    'gpt-transcribe': perMinute(0.0045, '2026-09-23'),
    'gpt-live-transcribe': perMinute(0.017, '2026-09-23'),
    'gpt-realtime-whisper': perMinute(0.017, '2026-09-23'),
  },
  'openai-tts': {
    'tts-1': perMillionCharacters(15, '2026-09-23'),
    'tts-1-hd': perMillionCharacters(30, '2026-09-23'),
  },
  'groq-whisper': {
    'whisper-large-v3-turbo': perHour(0.04, '2026-09-23'),
    'whisper-large-v3': { ...perHour(0.111, '2026-09-23'), verified: false },
  },
  deepgram: {
    'nova-3': { ...perMinute(0.0048, '2026-05-04'), verified: false },
    'flux-general-en': { ...perMinute(0.0065, '2026-05-04'), verified: false },
  },
  assemblyai: {
    'universal-3-5-pro': perHour(0.21, '2026-10-07'),
    'universal-2': perHour(0.15, '2026-10-07'),
  },
};

/** Providers whose key also does what another's prices are listed under. */
const listedUnder: Readonly<Record<ProviderId, readonly ProviderId[]>> = {
  openai: ['openai-whisper', 'openai-tts'],
  groq: ['groq-whisper'],
};

const tablesOf = (provider: ProviderId) => [provider, ...(listedUnder[provider] ?? [])].map((id) => listed[id] ?? {});

function priceOf({ usd, units, unit, verified = true }: ListedPrice): ModelPrice {
  return { unit, input: picoPerUnit(usd, units), cachedInput: null, output: null, tiers: [], verified };
}

const free: ModelPrice = { unit: 'token', input: '0', cachedInput: '0', output: '0', tiers: [], verified: true };

/** Ids the table has a price for, of a provider alone. */
export const listedModels = (provider: ProviderId): readonly string[] => Object.keys(listed[provider] ?? {});

/** Price and its day from the small table; null where it has none. */
export function listedPrice(provider: ProviderId, model: string): Pick<ModelEntry, 'price' | 'priceDate'> | null {
  // Models that run on one's own machine cost nothing by use; Ollama's cloud is named in their ids.
  if (provider === 'ollama') return /[-:]cloud$/.test(model) ? null : { price: free, priceDate: '2026-11-21' };
  const [found] = tablesOf(provider).flatMap((table) => table[model] ?? []);
  return found === undefined ? null : { price: priceOf(found), priceDate: found.date };
}
