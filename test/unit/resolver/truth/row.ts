import type { Level, ResolutionReason } from '../../../../shared/model/resolution.ts';
import { idOf, type Situation, scopes } from '../builders.ts';

/** One promise of DESIGN section 8: a situation, who is chosen (by number) or why nobody is, and what others are told. */
export type Row = {
  readonly promise: string;
  readonly given: Situation;
  readonly chosen: { readonly number: number; readonly level: Level } | ResolutionReason;
  /** Reason of each candidate in order, by number; null for an eligible one. */
  readonly told: readonly (readonly [number, ResolutionReason | null])[];
};

export const system = { scope: scopes.system } as const;
export const ofSales = { scope: scopes.sales } as const;
export const overriding = (number: number, provider = 'openai') => ({
  provider,
  credential: idOf(number),
  settings: {},
});
