import type { Api } from '../api.ts';

export const memberHandlers = ({ unlocked }: Api) => ({
  list: unlocked.members.list.handler(({ context }) => ({ members: [...context.service.store.read.members.list()] })),
});
