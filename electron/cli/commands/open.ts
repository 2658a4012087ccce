import { openAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defineCommand } from '../command.ts';
import { dataDirOf } from '../global-options.ts';
import { showLaunch } from '../show-launch.ts';

export const command = defineCommand({
  name: 'open',
  answer: openAnswer,
  run: async (_input, { world, globals }) => {
    const opened = await world.open(dataDirOf(globals, world.env));
    if (opened === null) throw new AppError('NOT_FOUND', { reason: 'nothingRuns' });
    return { answer: await showLaunch(world, opened) };
  },
  render: ({ opened, file }, { translate }) => {
    if (opened === 'file') return translate('cli.say.openFile', { file: file ?? '' });
    return translate(opened === 'window' ? 'cli.say.openedWindow' : 'cli.say.openedPage');
  },
});
