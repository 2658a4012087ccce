import type { ProviderId } from '../../shared/model/ids.ts';
import type { ModelPrice } from '../../shared/model/model-price.ts';
import type { Instant } from '../../shared/model/time.ts';

/** What is known of a model without asking anyone. */
export type ModelEntry = {
  readonly contextWindow: number | null;
  readonly price: ModelPrice | null;
  /** Day the price was taken down; null without one. */
  readonly priceDate: string | null;
};

/** Models and prices that come with the product. */
export type ModelBook = {
  /** Ids it knows of a provider, in no order. */
  readonly ids: (provider: ProviderId) => readonly string[];
  /** Prices may depend on the day, and on the hour. */
  readonly entry: (provider: ProviderId, id: string, at: Instant) => ModelEntry;
};

/** It is large, so it is opened when it is first asked for. */
export type OpenModelBook = () => Promise<ModelBook>;
