import { modelRefreshAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { findCredential } from '../input/references.ts';
import { renderModelRefresh } from '../render/model.ts';

export const command = defineCommand({
  name: 'model.refresh',
  words: ['CREDENTIAL'],
  examples: ['chaveiro model refresh acme/openai/prod-1'],
  answer: modelRefreshAnswer,
  run: async ({ words }, { unlocked }) => {
    const api = await unlocked();
    const { id } = await findCredential(api, words.CREDENTIAL);
    const answer = await api.models.refresh({ credential: id });
    const isFresh = answer.fetchedAt === answer.report.testedAt;
    return { answer, exit: isFresh ? 0 : 1 };
  },
  render: renderModelRefresh,
});
