import type { ProviderWorld } from '../provider-world.ts';

/** A promise about all providers, which complains of each that breaks it. */
export type Invariant = {
  readonly promise: string;
  readonly complaints: (world: ProviderWorld) => readonly string[];
  /** Worlds that break it, made from a good one. */
  readonly faults: readonly {
    readonly what: string;
    readonly plant: (good: ProviderWorld) => Partial<ProviderWorld>;
  }[];
};
