import { randomUUID } from 'node:crypto';

/** What a command of the API needs to know of the record it changes: which, and as of when. */
export const asTarget = <Id extends string>({ id, revision }: { readonly id: Id; readonly revision: number }) => ({
  commandId: randomUUID(),
  id,
  expectedRevision: revision,
});
