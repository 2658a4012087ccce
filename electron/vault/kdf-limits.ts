import { z } from 'zod';
import type { KdfParameters } from '../ports/kdf.ts';

/** The weakest parameters a header may name: less would make a copied header cheap to guess at. */
export const kdfFloor: KdfParameters = { memoryMiB: 64, passes: 3, lanes: 1 };

/** The strongest: more, and a hostile header could exhaust the machine. */
const kdfCeiling: KdfParameters = { memoryMiB: 2048, passes: 16, lanes: 16 };

/** Parameters of Argon2id as a header stores them, within both. */
export const kdfParameters = z.strictObject({
  memoryMiB: z.int().min(kdfFloor.memoryMiB).max(kdfCeiling.memoryMiB),
  passes: z.int().min(kdfFloor.passes).max(kdfCeiling.passes),
  lanes: z.int().min(kdfFloor.lanes).max(kdfCeiling.lanes),
});
