import { importListAnswer } from '../../../shared/contract/cli-answers.ts';
import type { RecentImport } from '../../../shared/contract/imports.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import { defineCommand, type View } from '../command.ts';
import { listing } from '../render/facts.ts';

const whose = ({ organisations }: RecentImport, { translate }: View): string =>
  organisations.map((slug) => slug ?? translate('terms.scope.system')).join(', ');

/** How much of it came in: one that was interrupted says so. */
const outcome = ({ written, of }: RecentImport, { translate }: View): string =>
  written < of ? translate('cli.say.importInterrupted', { written, of }) : String(written);

export const command = defineCommand({
  name: 'import list',
  answer: importListAnswer,
  run: async (_, { unlocked }) => ({ answer: await (await unlocked()).imports.recent({}) }),
  render: ({ imports }, view) =>
    listing(
      view,
      ['at', 'organisation', 'source', 'written', 'undoable', 'id'],
      imports.map((one) => [
        createFormats(view.language).dateTime(one.at),
        whose(one, view),
        one.source === null ? '' : view.translate(`imports.source.${one.source}`),
        outcome(one, view),
        one.left,
        one.batch,
      ]),
    ),
});
