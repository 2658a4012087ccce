import { values } from './values.ts';
import { vault } from './vault.ts';
import { work } from './work.ts';

export const reasons = { ...values, ...vault, ...work } as const;
