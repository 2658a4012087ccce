import { listFailing } from '../../services/failing-credentials.ts';
import { getOverview } from '../../services/overview.ts';
import type { Api } from '../api.ts';

export const overviewHandlers = ({ unlocked }: Api) => ({
  failing: unlocked.overview.failing.handler(({ input, context }) => listFailing(context.service, input)),
  get: unlocked.overview.get.handler(({ input, context }) => getOverview(context.service, input)),
});
