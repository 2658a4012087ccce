import { help } from './help.ts';
import { output } from './output.ts';

export const cli = { ...help, ...output } as const;
