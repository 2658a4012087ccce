import { planListAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { renderPlans } from '../render/plan.ts';

export const command = defineCommand({
  name: 'plan.list',
  answer: planListAnswer,
  run: async (_input, { unlocked }) => ({ answer: await (await unlocked()).plans.list({}) }),
  render: ({ plans }, view) => renderPlans(plans, view),
});
