import { credentialListAnswer } from '../../../shared/contract/cli-answers.ts';
import { category } from '../../../shared/model/category.ts';
import { defineCommand } from '../command.ts';
import { asProviderId } from '../input/references.ts';
import { readScope } from '../input/scope.ts';
import { choice, flag, text } from '../option.ts';
import { renderCredentials } from '../render/credential.ts';

export const command = defineCommand({
  name: 'credential.list',
  options: {
    org: text('ORG'),
    connection: text('CONNECTION'),
    system: flag,
    provider: text('PROVIDER'),
    category: choice(category.options),
    trashed: flag,
  },
  examples: ['chaveiro credential list --org acme', 'chaveiro credential list --category AI --json'],
  answer: credentialListAnswer,
  run: async ({ options }, { unlocked }) => {
    const scope = readScope(options);
    const api = await unlocked();
    return {
      answer: await api.credentials.list({
        scope: scope === null ? null : await scope(api),
        provider: options.provider === undefined ? null : asProviderId(options.provider),
        category: options.category ?? null,
        trashed: options.trashed,
      }),
    };
  },
  render: ({ credentials }, view) => renderCredentials(credentials, view),
});
