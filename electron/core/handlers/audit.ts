import { listAudit, verifyAudit } from '../../services/audit.ts';
import type { Api } from '../api.ts';

export const auditHandlers = ({ unlocked }: Api) => ({
  list: unlocked.audit.list.handler(({ input, context }) => {
    const { entries, next } = listAudit(context.service, input);
    return { entries: [...entries], next };
  }),
  verify: unlocked.audit.verify.handler(({ context }) => verifyAudit(context.service)),
});
