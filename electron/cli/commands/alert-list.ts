import { alertState } from '../../../shared/contract/alerts.ts';
import { alertListAnswer } from '../../../shared/contract/cli-answers.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import type { Alert } from '../../../shared/model/alert.ts';
import { defineCommand } from '../command.ts';
import { choice, integer } from '../option.ts';
import { listing } from '../render/facts.ts';

export const command = defineCommand({
  name: 'alert.list',
  options: { state: choice(alertState.options), limit: integer('N', 1) },
  examples: ['chaveiro alert list --state open'],
  answer: alertListAnswer,
  run: async ({ options }, { unlocked }) => {
    const api = await unlocked();
    const limit = options.limit === undefined ? {} : { limit: options.limit };
    return { answer: await api.alerts.list({ state: options.state ?? null, ...limit }) };
  },
  render: ({ alerts }, view) => {
    const { translate, language } = view;
    const { dateTime, date, duration } = createFormats(language);
    /** Why a key fails, or when it ends. */
    const matterOf = (kind: Alert['kind'], cause: Alert['cause'], { expiresAt }: Alert['credential']): string => {
      if (cause !== null) return translate(`causes.${cause}.title`);
      return kind === 'failing' || expiresAt === null ? '' : `${translate('cli.facts.expiresAt')} ${date(expiresAt)}`;
    };
    return listing(
      view,
      ['opened', 'lasted', 'organisation', 'provider', 'label', 'cause', 'id'],
      alerts.map(({ credential, kind, cause, openedAt, closedAt, id }) => [
        dateTime(openedAt),
        closedAt === null ? translate('cli.say.lasting') : duration(closedAt - openedAt),
        credential.organisation ?? translate('terms.scope.system'),
        credential.provider,
        credential.label,
        matterOf(kind, cause, credential),
        id,
      ]),
    );
  },
});
