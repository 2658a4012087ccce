import { causes } from './causes.ts';
import { errors } from './errors.ts';
import { factWords } from './fact-words.ts';
import { facts } from './facts.ts';
import { imports } from './imports.ts';
import { page } from './page/index.ts';
import { reasons } from './reasons/index.ts';
import { resolution } from './resolution.ts';
import { terms } from './terms.ts';

/** The English texts the page shows. It loads these alone, and only in the language it speaks. */
export const onPage = { causes, errors, factWords, facts, imports, page, reasons, resolution, terms } as const;
