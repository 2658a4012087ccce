import { statusAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { factSheet, yesNo } from '../render/facts.ts';

export const command = defineCommand({
  name: 'status',
  examples: ['chaveiro status --json'],
  answer: statusAnswer,
  run: async (_input, { reach }) => {
    const { client, forwarded } = await reach();
    const status = await client.vault.status({});
    // A call without an owner owns the folder itself for a moment; nobody wants to be told of that.
    return { answer: forwarded ? status : { ...status, owner: null } };
  },
  render: ({ vault, mode, reason, owner, dataDir, versions, deviceSecret }, view) => {
    const { translate } = view;
    const kind = owner === null ? '' : translate(`terms.ownerKind.${owner.kind}`);
    return factSheet(view, [
      ['vault', translate(`terms.vault.${vault}`)],
      ['mode', translate(`terms.mode.${mode}`)],
      ['reason', reason === null ? null : translate(`terms.vaultReason.${reason}`)],
      [
        'owner',
        owner === null ? translate('cli.say.noOwner') : translate('cli.say.ownerPid', { kind, pid: owner.pid }),
      ],
      ['dataDir', dataDir],
      ['deviceSecret', deviceSecret === null ? null : yesNo(view, deviceSecret)],
      ['version', versions.app],
    ]);
  },
});
