import { randomUUID } from 'node:crypto';
import { planAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defineCommand } from '../command.ts';
import { withoutUnsaid } from '../input/unsaid.ts';
import { limit, text } from '../option.ts';
import { renderPlans } from '../render/plan.ts';

export const command = defineCommand({
  name: 'plan.set',
  words: ['PLAN'],
  options: {
    name: text('NAME'),
    executions: limit,
    tokens: limit,
    requests: limit,
    parallel: limit,
    'default-budget-nano-usd': limit,
  },
  examples: ['chaveiro plan set pro --requests 600 --tokens none'],
  answer: planAnswer,
  run: async ({ words, options }, { unlocked }) => {
    const api = await unlocked();
    const { plans } = await api.plans.list({});
    const plan = plans.find(({ id }) => id === words.PLAN);
    if (plan === undefined) throw new AppError('NOT_FOUND', { field: 'plan', reason: 'unknownPlan' });
    const budget = options['default-budget-nano-usd'];
    const changes = withoutUnsaid({
      name: options.name,
      executionsPerMonth: options.executions,
      tokensPerDay: options.tokens,
      requestsPerMinute: options.requests,
      concurrency: options.parallel,
      defaultBudgetNanoUsd: typeof budget === 'number' ? String(budget) : budget,
    });
    const input = { commandId: randomUUID(), id: plan.id, expectedRevision: plan.revision, changes };
    return { answer: await api.plans.set(input) };
  },
  render: (plan, view) => renderPlans([plan], view),
});
