import type { page as source } from '../en/page.ts';
import type { SameShape } from '../../message-shape.ts';

export const page = {} as const satisfies SameShape<typeof source>;
