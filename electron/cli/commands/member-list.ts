import { memberListAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { listing } from '../render/facts.ts';

export const command = defineCommand({
  name: 'member.list',
  answer: memberListAnswer,
  run: async (_input, { unlocked }) => ({ answer: await (await unlocked()).members.list({}) }),
  render: ({ members }, view) =>
    listing(
      view,
      ['name', 'role', 'id'],
      members.map(({ name, role, id }) => [name, view.translate(`terms.role.${role}`), id]),
    ),
});
