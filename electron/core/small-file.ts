import { readFileSync, statSync } from 'node:fs';

/** Far more than any file of the run folder takes: a larger one is none of ours, and must not fill the memory. */
const largest = 64 * 1024;

/** Text of a small file; null when there is none that can be read. */
export function readSmallFile(path: string): string | null {
  try {
    const { size } = statSync(path);
    return size <= largest ? readFileSync(path, 'utf8') : null;
  } catch {
    return null;
  }
}
