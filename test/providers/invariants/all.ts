import { catalogueInvariants } from './catalogue-invariants.ts';
import { errorInvariants } from './error-invariants.ts';
import { fixtureInvariants } from './fixture-invariants.ts';
import type { Invariant } from './invariant.ts';
import { textInvariants } from './text-invariants.ts';

/** What holds of every provider there is, the ones of this project and any that is added. */
export const invariants: readonly Invariant[] = [
  ...catalogueInvariants,
  ...errorInvariants,
  ...fixtureInvariants,
  ...textInvariants,
];
