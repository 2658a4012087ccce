import { z } from 'zod';
import { connectionId, organisationId } from './ids.ts';

/** To whom a credential belongs. A connection's organisation is part of the scope, so isolation needs no look-up. */
export const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('system') }),
  z.strictObject({ kind: z.literal('organisation'), organisation: organisationId }),
  z.strictObject({ kind: z.literal('connection'), organisation: organisationId, connection: connectionId }),
]);
export type Scope = z.infer<typeof scope>;
export type ScopeKind = Scope['kind'];
