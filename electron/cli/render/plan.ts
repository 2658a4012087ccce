import { createFormats } from '../../../shared/i18n/format.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { View } from '../command.ts';
import { listing } from './facts.ts';

export function renderPlans(plans: readonly Plan[], view: View): string {
  const { number } = createFormats(view.language);
  const limit = (value: number | null) => (value === null ? view.translate('cli.say.unlimited') : number(value));
  return listing(
    view,
    ['plan', 'name', 'executions', 'tokens', 'requests', 'parallel', 'budget'],
    plans.map((plan) => [
      plan.id,
      plan.name,
      limit(plan.executionsPerMonth),
      limit(plan.tokensPerDay),
      limit(plan.requestsPerMinute),
      limit(plan.concurrency),
      plan.defaultBudgetNanoUsd ?? view.translate('cli.say.unlimited'),
    ]),
  );
}
