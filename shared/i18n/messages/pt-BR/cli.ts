import type { cli as source } from '../en/cli.ts';
import type { SameShape } from '../../message-shape.ts';

export const cli = {} as const satisfies SameShape<typeof source>;
