import { stopAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { dataDirOf } from '../global-options.ts';

export const command = defineCommand({
  name: 'stop',
  answer: stopAnswer,
  run: async (_input, { world, globals }) => {
    const stopped = await world.stop(dataDirOf(globals, world.env));
    return { answer: { stopped: stopped?.pid ?? null } };
  },
  render: ({ stopped }, { translate }) =>
    stopped === null ? translate('cli.say.nothingRuns') : translate('cli.say.stopped', { pid: stopped }),
});
