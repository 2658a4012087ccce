import { auditListAnswer } from '../../../shared/contract/cli-answers.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import { auditAction } from '../../../shared/model/audit-entry.ts';
import { defineCommand } from '../command.ts';
import { choice, integer, text } from '../option.ts';
import { listing } from '../render/facts.ts';

export const command = defineCommand({
  name: 'audit.list',
  options: { org: text('ORG'), action: choice(auditAction.options), before: integer('SEQ', 1), limit: integer('N', 1) },
  examples: ['chaveiro audit list --org acme --action credential.revealed'],
  answer: auditListAnswer,
  run: async ({ options }, { unlocked }) => {
    const api = await unlocked();
    return {
      answer: await api.audit.list({
        organisation: options.org ?? null,
        action: options.action ?? null,
        before: options.before ?? null,
        ...(options.limit === undefined ? {} : { limit: options.limit }),
      }),
    };
  },
  render: ({ entries, next }, view) => {
    const { translate, language } = view;
    const { dateTime } = createFormats(language);
    const table = listing(
      view,
      ['seq', 'at', 'action', 'origin', 'outcome'],
      entries.map(({ seq, at, action, actor, outcome }) => [
        seq,
        dateTime(at),
        translate(`terms.action.${action}`),
        actor === null ? '' : translate(`terms.origin.${actor.origin}`),
        translate(`terms.outcome.${outcome}`),
      ]),
    );
    return next === null ? table : `${table}\n${translate('cli.say.more', { seq: next })}`;
  },
});
