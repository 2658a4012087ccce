import { openAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defineCommand } from '../command.ts';
import { dataDirOf } from '../global-options.ts';
import { showLaunch } from '../show-launch.ts';

/** What is said of a page, by how far it came. */
const openedTexts = { page: 'start.opened', file: 'start.openFile' } as const;

export const command = defineCommand({
  name: 'open',
  answer: openAnswer,
  run: async (_input, { world, globals }) => {
    const opened = await world.open(dataDirOf(globals, world.env));
    if (opened === null) throw new AppError('NOT_FOUND', { reason: 'nothingRuns' });
    return { answer: await showLaunch(world, opened) };
  },
  render: ({ opened, file }, { translate }) =>
    opened === 'window' ? translate('start.windowInFront') : translate(openedTexts[opened], { file: file ?? '' }),
});
