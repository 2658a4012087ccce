import { argon2Kdf } from '../../electron/core/adapters/kdf.ts';
import type { Kdf, KdfParameters } from '../../electron/ports/kdf.ts';

/** The smallest parameters a header may hold. */
export const floor: KdfParameters = { memoryMiB: 64, passes: 3, lanes: 1 };

/** The real Argon2id with the cheapest parameters the product accepts. */
export const floorKdf = (): Kdf => argon2Kdf({ withDeviceSecret: floor, passphraseOnly: floor });
