import type { SameShape } from '../../message-shape.ts';
import type { en } from '../en/index.ts';
import { cli } from './cli/index.ts';
import { desktop } from './desktop.ts';
import { onPage } from './on-page.ts';
import { report } from './report.ts';
import { start } from './start.ts';

/** Every Brazilian Portuguese text. */
export const ptBR = { ...onPage, cli, desktop, report, start } as const satisfies SameShape<typeof en>;
