import { randomUUID } from 'node:crypto';
import { settingsAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { assignSettingValues, pipedSettings, readAuthorities } from '../input/setting-values.ts';
import { withoutUnsaid } from '../input/unsaid.ts';
import { flag, text } from '../option.ts';
import { renderSettings } from '../render/settings.ts';

export const command = defineCommand({
  name: 'settings.set',
  rest: 'KEY=VALUE',
  options: { stdin: flag, 'ca-file': text('FILE') },
  examples: [
    'chaveiro settings set autoLockMinutes=15 clipboardSeconds=20',
    `echo '{"proxyPassword": "…"}' | chaveiro settings set proxyUrl=http://proxy.example:3128 proxyUser=ana --stdin`,
    'chaveiro settings set --ca-file company.pem',
  ],
  answer: settingsAnswer,
  run: async ({ options, rest }, context) => {
    const piped = options.stdin ? await context.inputJson(pipedSettings) : {};
    const authorities = options['ca-file'] === undefined ? {} : await readAuthorities(options['ca-file']);
    const assigned = assignSettingValues(rest);
    const api = await context.unlocked();
    const now = await api.settings.get({});
    const { proxyHasPassword: _known, ...network } = now.network;
    const changes = {
      ...assigned.plain,
      network: { ...network, ...withoutUnsaid(assigned.network), ...authorities, ...piped },
    };
    const input = { commandId: randomUUID(), expectedRevision: now.revision, changes };
    return { answer: await api.settings.set(input) };
  },
  render: renderSettings,
});
