import type { Reason } from '../../../../errors/reasons.ts';
import type { Advice } from '../../../message-shape.ts';
import { values } from './values.ts';
import { vault } from './vault.ts';
import { work } from './work.ts';

/** Why an input was refused. A gap that the error does not fill makes the text of its code stand in. */
export const reasons = { ...values, ...vault, ...work } as const satisfies Record<Reason, Advice>;
