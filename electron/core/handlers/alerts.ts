import { acknowledgeAlert, listAlerts } from '../../services/alerts.ts';
import type { Api } from '../api.ts';

export const alertHandlers = ({ unlocked }: Api) => ({
  list: unlocked.alerts.list.handler(({ input, context }) => listAlerts(context.service, input)),
  acknowledge: unlocked.alerts.acknowledge.handler(({ input, context }) => acknowledgeAlert(context.service, input)),
});
