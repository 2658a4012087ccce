import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../electron/providers/generate.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the generated lists of providers', () => {
  it.each(generatedFiles(root).map(({ path, text }) => [path, text] as const))(
    'are what `npm run generate` makes: %s',
    (path, text) => {
      expect(readFileSync(join(root, path), 'utf8')).toBe(text);
    },
  );
});
