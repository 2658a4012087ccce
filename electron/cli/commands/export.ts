import type { z } from 'zod';
import { exportAnswer, type exportedOrganisation } from '../../../shared/contract/cli-answers.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { defineCommand } from '../command.ts';
import { reserveFile } from '../input/reserved-file.ts';
import { flag, requiredText, text } from '../option.ts';

type Document = z.infer<typeof exportedOrganisation>;
type Order = Parameters<ApiClient['organisations']['export']>[0];

/** Collects the parts of an export into one document. */
async function collect(api: ApiClient, order: Order, signal: AbortSignal): Promise<Document> {
  let organisation: Document['organisation'] | null = null;
  const connections: Document['connections'] = [];
  const credentials: Document['credentials'] = [];
  for await (const part of await api.organisations.export(order, { signal })) {
    if (part.kind === 'organisation') organisation = part.organisation;
    else if (part.kind === 'connection') connections.push(part.connection);
    else credentials.push({ ...part.credential, ...(part.secrets !== null && { secrets: part.secrets }) });
  }
  return {
    format: 'chaveiro-export',
    version: 1,
    exportedAt: Date.now(),
    organisation: ensure(organisation, 'the first part of an export is its organisation'),
    connections,
    credentials,
  };
}

export const command = defineCommand({
  name: 'export',
  options: { org: requiredText('ORG'), out: requiredText('FILE'), 'with-secrets': flag, confirm: text('SLUG') },
  examples: [
    'chaveiro export --org acme --out acme.json',
    'chaveiro export --org acme --out acme.json --with-secrets --confirm acme',
  ],
  answer: exportAnswer,
  run: async ({ options }, { unlocked, world }) => {
    const api = await unlocked();
    const file = await reserveFile(options.out, '--out');
    const withSecrets = options['with-secrets'];
    // The passphrase of this very call is fresh.
    const order = { organisation: options.org, withSecrets, confirm: options.confirm ?? null, passphrase: null };
    const document = await collect(api, order, world.signal).catch(async (error: unknown) => {
      await file.abandon();
      throw error;
    });
    if (!(await file.fill(`${JSON.stringify(document, null, 2)}\n`))) throw new AppError('STORAGE_FULL');
    const { connections, credentials } = document;
    const counts = { connections: connections.length, credentials: credentials.length };
    return { answer: { file: file.path, withSecrets, ...counts } };
  },
  render: ({ file, withSecrets }, { translate }) =>
    [
      translate('cli.say.exported', { file }),
      translate(withSecrets ? 'cli.say.exportedSecrets' : 'cli.say.exportedMasks'),
    ].join('\n'),
});
