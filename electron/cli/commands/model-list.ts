import { modelListAnswer } from '../../../shared/contract/cli-answers.ts';
import type { ModelCursor } from '../../../shared/contract/models.ts';
import { capability } from '../../../shared/model/category.ts';
import type { ProviderModel } from '../../../shared/model/provider-model.ts';
import { defineCommand } from '../command.ts';
import { asProviderId } from '../input/references.ts';
import { choice, text } from '../option.ts';
import { renderModels } from '../render/model.ts';

const pageSize = 500;

export const command = defineCommand({
  name: 'model.list',
  options: { provider: text('PROVIDER'), capability: choice(capability.options), org: text('ORG') },
  examples: ['chaveiro model list --provider openai', 'chaveiro model list --capability transcribe --org acme --json'],
  answer: modelListAnswer,
  run: async ({ options }, { unlocked }) => {
    const provider = options.provider === undefined ? null : asProviderId(options.provider);
    const asked = { provider, capability: options.capability ?? null, organisation: options.org ?? null };
    const api = await unlocked();
    const models: ProviderModel[] = [];
    let cursor: ModelCursor | null = null;
    do {
      const page: Awaited<ReturnType<typeof api.models.list>> = await api.models.list({
        ...asked,
        limit: pageSize,
        cursor,
      });
      models.push(...page.models);
      cursor = page.next;
    } while (cursor !== null);
    return { answer: { models } };
  },
  render: ({ models }, view) => renderModels(models, view),
});
