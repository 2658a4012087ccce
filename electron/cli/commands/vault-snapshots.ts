import { snapshotListAnswer } from '../../../shared/contract/cli-answers.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import { defineCommand } from '../command.ts';
import { listing } from '../render/facts.ts';

export const command = defineCommand({
  name: 'vault.snapshots',
  examples: ['chaveiro vault snapshots', 'chaveiro vault snapshots --json'],
  answer: snapshotListAnswer,
  run: async (_input, { reach }) => ({ answer: await (await reach()).client.vault.snapshots({}) }),
  render: ({ snapshots }, view) => {
    const { dateTime, number } = createFormats(view.language);
    return listing(
      view,
      ['name', 'at', 'bytes', 'schema'],
      snapshots.map(({ name, at, bytes, schema }) => [name, dateTime(at), number(bytes), schema]),
    );
  },
});
