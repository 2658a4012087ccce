import { listPlans, setPlan } from '../../services/plans.ts';
import type { Api } from '../api.ts';

export const planHandlers = ({ unlocked }: Api) => ({
  list: unlocked.plans.list.handler(({ context }) => ({ plans: [...listPlans(context.service)] })),
  set: unlocked.plans.set.handler(({ input, context }) => setPlan(context.service, input)),
});
