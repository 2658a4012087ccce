import { listAudit, verifyingAudit } from '../../services/audit.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';
import { inTurns } from '../in-turns.ts';

export const auditHandlers = ({ unlocked }: Api, { ports: { clock } }: EngineParts) => ({
  list: unlocked.audit.list.handler(({ input, context }) => {
    const { entries, next } = listAudit(context.service, input);
    return { entries: [...entries], next };
  }),
  verify: unlocked.audit.verify.handler(({ context }) =>
    inTurns(verifyingAudit(context.service), clock, context.open.locked),
  ),
});
