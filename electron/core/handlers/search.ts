import { findRecords } from '../../services/find-records.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';
import { openVaultOf } from '../vault-access.ts';

export const searchHandlers = ({ unlocked }: Api, parts: EngineParts) => ({
  find: unlocked.search.find.handler(async ({ input, context }) => {
    const answer = await findRecords(context.service, openVaultOf(parts).search, input);
    // Another session may keep the vault open while this one locked.
    context.open.locked.throwIfAborted();
    return answer;
  }),
});
