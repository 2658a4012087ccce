import fc from 'fast-check';
import { isAppError } from '../../shared/errors/app-error.ts';

/** How long one case may try inputs. A few seconds where everything runs; `npm run fuzz` takes longer. */
export const fuzzMs = Number(process.env.CHAVEIRO_FUZZ_MS ?? 1_500);

/** Longest a test of a case may take: its tries, and one input that hangs. */
export const patience = { timeout: fuzzMs + 90_000 } as const;

/** An input that takes this long hangs. */
const hangMs = 20_000;
const firstSeed = Number(process.env.CHAVEIRO_FUZZ_SEED ?? Math.floor(Math.random() * 0x7fff_ffff));
const triesPerSeed = 10;

async function withoutHanging<T>(run: () => Promise<T> | T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Hangs: no end in ${hangMs} ms`)), hangMs);
  });
  try {
    return await Promise.race([hang, run()]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Tries inputs until the time is over, the first ones always. A failure tells the seed and the smallest input that
 * fails; `CHAVEIRO_FUZZ_SEED` begins with that seed again.
 */
export async function fuzz<T>(inputs: fc.Arbitrary<T>, holds: (input: T) => Promise<void> | void, ms = fuzzMs) {
  const end = performance.now() + ms;
  let seed = firstSeed;
  do {
    await fc.assert(
      fc.asyncProperty(inputs, (input) => withoutHanging(() => holds(input))),
      { seed, numRuns: triesPerSeed },
    );
    seed += 1;
  } while (performance.now() < end);
}

/** The code of our own error something was refused with, or `accepted`. Any other throw is the failure looked for. */
export async function verdictOf(run: () => unknown): Promise<string> {
  try {
    await run();
    return 'accepted';
  } catch (error) {
    if (isAppError(error)) return error.code;
    throw error;
  }
}
