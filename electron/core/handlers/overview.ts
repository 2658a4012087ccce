import { getOverview } from '../../services/overview.ts';
import type { Api } from '../api.ts';

export const overviewHandlers = ({ unlocked }: Api) => ({
  get: unlocked.overview.get.handler(({ input, context }) => getOverview(context.service, input)),
});
