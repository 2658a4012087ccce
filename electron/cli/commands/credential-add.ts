import { randomUUID } from 'node:crypto';
import { credentialAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defineCommand } from '../command.ts';
import { assignCredentialValues, readCredentialValues } from '../input/credential-values.ts';
import { readExpiry } from '../input/expiry.ts';
import { asProviderId } from '../input/references.ts';
import { chooseOneScope, readScope } from '../input/scope.ts';
import { flag, integer, list, requiredText, text } from '../option.ts';
import { renderCredential } from '../render/credential.ts';

export const command = defineCommand({
  name: 'credential.add',
  options: {
    org: text('ORG'),
    connection: text('CONNECTION'),
    system: flag,
    provider: requiredText('PROVIDER'),
    label: text('LABEL'),
    stdin: flag,
    set: list('KEY=VALUE'),
    'allow-secret-in-argv': flag,
    weight: integer('N'),
    expires: text('DATE'),
    notes: text('TEXT'),
    inactive: flag,
    'confirm-destination': text('HOST'),
  },
  examples: [
    `echo '{"fields": {"apiKey": "…"}}' | chaveiro credential add --org acme --provider openai --label prod-1 --stdin`,
    'chaveiro credential add --system --provider redis --label main --set url=redis://127.0.0.1:6379 --allow-secret-in-argv',
  ],
  answer: credentialAnswer,
  run: async ({ options }, context) => {
    const provider = asProviderId(options.provider);
    const expiresAt = options.expires === undefined ? null : readExpiry(options.expires);
    const describe = async () => (await context.reach()).client.providers.get({ id: provider });
    const piped = options.stdin ? await readCredentialValues(context) : {};
    const values = await assignCredentialValues(piped, options, describe);
    const label = options.label ?? values.label;
    if (label === undefined) throw new AppError('VALIDATION_FAILED', { field: '--label', reason: 'required' });
    const { org, connection, system } = options;
    if (org === undefined && connection === undefined && !system) throw chooseOneScope();
    const api = await context.unlocked();
    const scope = await readScope(api, options);
    if (scope === null) throw chooseOneScope();
    return {
      answer: await api.credentials.create({
        commandId: randomUUID(),
        scope,
        provider,
        label,
        fields: values.fields ?? {},
        settings: values.settings ?? {},
        notes: options.notes ?? '',
        expiresAt,
        active: !options.inactive,
        confirmDestination: options['confirm-destination'] ?? null,
        ...(options.weight === undefined ? {} : { weight: options.weight }),
      }),
    };
  },
  render: renderCredential,
});
