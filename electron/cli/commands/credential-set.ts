import { credentialAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { assignCredentialValues, readCredentialValues } from '../input/credential-values.ts';
import { readExpiry } from '../input/expiry.ts';
import { findCredential } from '../input/references.ts';
import { asTarget } from '../input/target.ts';
import { withoutUnsaid } from '../input/unsaid.ts';
import { flag, integer, list, onOff, text } from '../option.ts';
import { renderCredential } from '../render/credential.ts';

export const command = defineCommand({
  name: 'credential.set',
  words: ['CREDENTIAL'],
  options: {
    label: text('LABEL'),
    stdin: flag,
    set: list('KEY=VALUE'),
    'allow-secret-in-argv': flag,
    weight: integer('N'),
    expires: text('DATE'),
    notes: text('TEXT'),
    scheduled: onOff,
    'confirm-destination': text('HOST'),
  },
  examples: [
    'chaveiro credential set acme/openai/prod-1 --set model=gpt-4o-mini',
    'chaveiro credential set ID --expires none',
  ],
  answer: credentialAnswer,
  run: async ({ words, options }, context) => {
    const expiresAt = options.expires === undefined ? undefined : readExpiry(options.expires);
    const piped = options.stdin ? await readCredentialValues(context) : {};
    const api = await context.unlocked();
    const credential = await findCredential(api, words.CREDENTIAL);
    const values = assignCredentialValues(piped, options, await api.providers.get({ id: credential.provider }));
    return {
      answer: await api.credentials.update({
        ...asTarget(credential),
        confirmDestination: options['confirm-destination'] ?? null,
        ...withoutUnsaid({
          label: options.label ?? values.label,
          fields: values.fields,
          // Settings are replaced as a whole by the API; on the command line those not named stay.
          settings: values.settings && { ...credential.settings, ...values.settings },
          notes: options.notes,
          weight: options.weight,
          scheduledTests: options.scheduled,
          expiresAt,
        }),
      }),
    };
  },
  render: renderCredential,
});
