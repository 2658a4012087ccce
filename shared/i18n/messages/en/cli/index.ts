import { help } from './help.ts';
import { output } from './output.ts';

/** Texts of the chaveiro command. */
export const cli = { ...help, ...output } as const;
