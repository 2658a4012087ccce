import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './page/project-root.ts';

const manifest = z.object({ version: z.string() });

/** Version of the product, as package.json has it. */
export const productVersion: string = manifest.parse(
  JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')),
).version;
