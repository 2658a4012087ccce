import { settingsAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { renderSettings } from '../render/settings.ts';

export const command = defineCommand({
  name: 'settings.show',
  answer: settingsAnswer,
  run: async (_input, { unlocked }) => ({ answer: await (await unlocked()).settings.get({}) }),
  render: renderSettings,
});
