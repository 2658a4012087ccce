import { randomUUID } from 'node:crypto';
import { credentialAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defineCommand } from '../command.ts';
import { assignCredentialValues, readCredentialValues } from '../input/credential-values.ts';
import { readExpiry } from '../input/expiry.ts';
import { asProviderId } from '../input/references.ts';
import { chooseOneScope, readScope } from '../input/scope.ts';
import { flag, integer, list, onOff, requiredText, text } from '../option.ts';
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
    scheduled: onOff,
    inactive: flag,
    'confirm-destination': text('HOST'),
  },
  examples: [
    `echo '{"fields": {"apiKey": "…"}}' | chaveiro credential add --org acme --provider openai --label prod-1 --stdin`,
    'chaveiro credential add --system --provider redis --label main --set url=redis://127.0.0.1:6379 --allow-secret-in-argv',
  ],
  answer: credentialAnswer,
  run: async ({ options }, context) => {
    const scope = readScope(options);
    if (scope === null) throw chooseOneScope();
    const expiresAt = options.expires === undefined ? null : readExpiry(options.expires);
    const piped = options.stdin ? await readCredentialValues(context) : {};
    const label = options.label ?? piped.label;
    if (label === undefined) throw new AppError('VALIDATION_FAILED', { field: '--label', reason: 'required' });
    const { client } = await context.reach();
    const provider = await client.providers.get({ id: asProviderId(options.provider) });
    const values = assignCredentialValues(piped, options, provider);
    const api = await context.unlocked();
    return {
      answer: await api.credentials.create({
        commandId: randomUUID(),
        scope: await scope(api),
        provider: provider.id,
        label,
        fields: values.fields ?? {},
        settings: values.settings ?? {},
        notes: options.notes ?? '',
        expiresAt,
        active: !options.inactive,
        scheduledTests: options.scheduled ?? true,
        confirmDestination: options['confirm-destination'] ?? null,
        ...(options.weight === undefined ? {} : { weight: options.weight }),
      }),
    };
  },
  render: renderCredential,
});
