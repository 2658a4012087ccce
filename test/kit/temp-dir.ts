import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder with mode 0700 that the caller removes: for `beforeAll`, benches and scripts. */
export const makeTempDir = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'chaveiro-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
};

/** A new folder with mode 0700, removed when the running test ends. */
export const tempDir = (): string => {
  const { path, remove } = makeTempDir();
  onTestFinished(remove);
  return path;
};
