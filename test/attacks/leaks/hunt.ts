import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Canary, canariesIn } from './canaries.ts';

/** What a hunt came to. */
export type HuntReport = {
  /** Times a secret was given to the product, one way or another. */
  readonly placed: number;
  /** Files, answers, frames, environments and the like that were looked through. */
  readonly searched: number;
  readonly bytes: number;
  /** Where a secret was found that had no business there. */
  readonly hits: readonly string[];
};

/** Plants secrets and looks for them, and keeps count of both. */
export function createHunt(first: readonly Canary[]) {
  let looked = first;
  const placed: string[] = [];
  const hits = new Set<string>();
  let [searched, bytes] = [0, 0];

  const search = (place: string, found: Buffer | string, allowed: readonly string[] = []): void => {
    searched += 1;
    bytes += found.length;
    const wanted = looked.filter(({ name }) => !allowed.includes(name));
    for (const hit of canariesIn(found, wanted)) hits.add(`${hit} in ${place}`);
  };

  return {
    /** A secret that is only known now. */
    add: (canary: Canary): void => {
      looked = [...looked, canary];
    },
    /** Notes that a secret goes in, and gives it. */
    place: (name: string, way: string): string => {
      placed.push(`${name} by ${way}`);
      const canary = looked.find((one) => one.name === name);
      if (canary === undefined) throw new Error(`No canary is called ${name}`);
      return canary.value;
    },
    search,
    /** Looks through every file below a folder. One that goes away meanwhile held its bytes too shortly to be read. */
    searchFolder: (place: string, folder: string): void => {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile()) search(`${place}: ${entry.name}`, readQuietly(join(entry.parentPath, entry.name)));
      }
    },
    report: (): HuntReport => ({ placed: placed.length, searched, bytes, hits: [...hits].toSorted() }),
  };
}
export type Hunt = ReturnType<typeof createHunt>;

const readQuietly = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
};
