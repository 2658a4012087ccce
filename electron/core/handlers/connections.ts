import {
  clearOverride,
  createConnection,
  getConnection,
  listConnections,
  removeConnection,
  restoreConnection,
  setOverride,
  updateConnection,
} from '../../services/connections.ts';
import type { Api } from '../api.ts';

export const connectionHandlers = ({ unlocked }: Api) => ({
  list: unlocked.connections.list.handler(({ input, context }) => ({
    connections: [...listConnections(context.service, input)],
  })),
  get: unlocked.connections.get.handler(({ input, context }) => getConnection(context.service, input.id)),
  create: unlocked.connections.create.handler(({ input, context }) => createConnection(context.service, input)),
  update: unlocked.connections.update.handler(({ input, context }) => updateConnection(context.service, input)),
  setOverride: unlocked.connections.setOverride.handler(({ input, context }) => setOverride(context.service, input)),
  clearOverride: unlocked.connections.clearOverride.handler(({ input, context }) =>
    clearOverride(context.service, input),
  ),
  remove: unlocked.connections.remove.handler(({ input, context }) => removeConnection(context.service, input)),
  restore: unlocked.connections.restore.handler(({ input, context }) => restoreConnection(context.service, input)),
});
