const range = 2 ** 32;

/** A number in 0..1 (exclusive) from a strong source. */
export const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / range;
