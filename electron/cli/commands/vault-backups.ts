import { randomUUID } from 'node:crypto';
import { backupListAnswer } from '../../../shared/contract/cli-answers.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import { defineCommand } from '../command.ts';
import { integer } from '../option.ts';
import { listing } from '../render/facts.ts';

export const command = defineCommand({
  name: 'vault.backups',
  options: { 'every-hours': integer('N'), keep: integer('N', 1) },
  examples: ['chaveiro vault backups', 'chaveiro vault backups --every-hours 12 --keep 14'],
  answer: backupListAnswer,
  run: async ({ options }, { unlocked }) => {
    const api = await unlocked();
    const { backups, schedule } = await api.backups.list({});
    const { 'every-hours': everyHours = schedule.everyHours, keep = schedule.keep } = options;
    if (everyHours === schedule.everyHours && keep === schedule.keep) return { answer: { backups, schedule } };
    const changed = await api.backups.setSchedule({ commandId: randomUUID(), everyHours, keep });
    return { answer: { backups, schedule: changed } };
  },
  render: ({ backups, schedule: { everyHours, keep } }, view) => {
    const { translate, language } = view;
    const { dateTime, number } = createFormats(language);
    const rows = backups.map(({ file, at, bytes, checkedAt, outcome }) => [
      dateTime(at),
      number(bytes),
      dateTime(checkedAt),
      translate(`terms.backupOutcome.${outcome}`),
      file,
    ]);
    return [
      listing(view, ['at', 'bytes', 'checked', 'outcome', 'file'], rows),
      translate(everyHours === 0 ? 'cli.say.noSchedule' : 'cli.say.schedule', { everyHours, keep }),
    ].join('\n');
  },
});
