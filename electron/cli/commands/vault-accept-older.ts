import { statusAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defineCommand } from '../command.ts';
import { flag, text } from '../option.ts';

export const command = defineCommand({
  name: 'vault.accept-older',
  options: { confirm: flag, snapshot: text('NAME') },
  examples: [
    'chaveiro vault accept-older --confirm',
    'chaveiro vault accept-older --snapshot 2026-11-21T10-55-00-000Z-schema-10 --confirm',
  ],
  answer: statusAnswer,
  run: async ({ options }, { reach, unlocked, passphrase }) => {
    const { confirm: confirmed, snapshot: name } = options;
    if (name !== undefined) {
      const { client } = await reach();
      const { snapshots } = await client.vault.snapshots({});
      // Told before anyone types a passphrase for it.
      if (!snapshots.some((snapshot) => snapshot.name === name)) {
        throw new AppError('NOT_FOUND', { field: '--snapshot', reason: 'unknownSnapshot' });
      }
      await client.vault.restoreSnapshot({ name, passphrase: await passphrase(), confirmed });
    }
    return { answer: await (await unlocked()).vault.acceptOlder({ confirmed }) };
  },
  render: (_status, { translate }) => translate('cli.say.olderAccepted'),
});
