import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tempDir } from '../../kit/temp-dir.ts';
import { readTree, type Tree } from './tree.ts';

/** Writes a small repository into a folder that goes when the test ends, and reads it. */
export const plant = (files: Readonly<Record<string, string>>): Tree => {
  const root = tempDir();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return readTree(root);
};
