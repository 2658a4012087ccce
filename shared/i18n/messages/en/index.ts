import { cli } from './cli/index.ts';
import { desktop } from './desktop.ts';
import { onPage } from './on-page.ts';
import { report } from './report.ts';
import { start } from './start.ts';

/** Every English text. Its shape is the type of all messages. */
export const en = { ...onPage, cli, desktop, report, start } as const;
