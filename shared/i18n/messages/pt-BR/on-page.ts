import type { SameShape } from '../../message-shape.ts';
import type { onPage as english } from '../en/on-page.ts';
import { causes } from './causes.ts';
import { errors } from './errors.ts';
import { factWords } from './fact-words.ts';
import { facts } from './facts.ts';
import { imports } from './imports.ts';
import { page } from './page/index.ts';
import { reasons } from './reasons/index.ts';
import { resolution } from './resolution.ts';
import { terms } from './terms.ts';

/** The Brazilian Portuguese texts the page shows. */
export const onPage = {
  causes,
  errors,
  factWords,
  facts,
  imports,
  page,
  reasons,
  resolution,
  terms,
} as const satisfies SameShape<typeof english>;
