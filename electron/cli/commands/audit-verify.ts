import { auditVerifyAnswer } from '../../../shared/contract/cli-answers.ts';
import { errorTable } from '../../../shared/errors/codes.ts';
import { defineCommand } from '../command.ts';

export const command = defineCommand({
  name: 'audit.verify',
  answer: auditVerifyAnswer,
  run: async (_input, { unlocked }) => {
    const answer = await (await unlocked()).audit.verify({});
    return { answer, exit: answer.ok ? 0 : errorTable.STORE_DAMAGED.exit };
  },
  render: ({ ok, count, head, brokenAt, comparedWith }, { translate }) =>
    [
      ok ? translate('cli.say.chainWhole', { count }) : translate('cli.say.chainBroken', { seq: brokenAt ?? count }),
      head === null ? '' : translate('cli.say.head', { head }),
      translate(comparedWith === 'manifest' ? 'cli.say.comparedManifest' : 'cli.say.comparedNothing'),
    ]
      .filter((line) => line !== '')
      .join('\n'),
});
