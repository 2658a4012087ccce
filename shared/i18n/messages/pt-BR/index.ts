import type { SameShape } from '../../message-shape.ts';
import type { en } from '../en/index.ts';
import { causes } from './causes.ts';
import { cli } from './cli.ts';
import { desktop } from './desktop.ts';
import { errors } from './errors.ts';
import { page } from './page/index.ts';
import { reasons } from './reasons.ts';
import { resolution } from './resolution.ts';
import { start } from './start.ts';
import { terms } from './terms.ts';

/** Every Brazilian Portuguese text. */
export const ptBR = {
  causes,
  cli,
  desktop,
  errors,
  page,
  reasons,
  resolution,
  start,
  terms,
} as const satisfies SameShape<typeof en>;
