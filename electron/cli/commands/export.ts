import { resolve } from 'node:path';
import type { z } from 'zod';
import { exportAnswer } from '../../../shared/contract/cli-answers.ts';
import { collectExport, printExport } from '../../../shared/contract/collect-export.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { type Context, defineCommand } from '../command.ts';
import { chooseExportPassphrase, exportPassphraseOption } from '../input/export-passphrase.ts';
import { reserveFile } from '../input/reserved-file.ts';
import { flag, requiredText, text } from '../option.ts';

type Answer = z.infer<typeof exportAnswer>;
type PlainOrder = Parameters<ApiClient['organisations']['export']>[0] & { readonly withSecrets: boolean };

async function exportPlain({ unlocked, world }: Context, order: PlainOrder, out: string): Promise<Answer> {
  const api = await unlocked();
  const file = await reserveFile(out, '--out');
  try {
    const parts = await api.organisations.export(order, { signal: world.signal });
    const document = await collectExport(parts, Date.now());
    if (!(await file.fill(printExport(document)))) throw new AppError('STORAGE_FULL');
    const { connections, credentials } = document;
    const counts = { connections: connections.length, credentials: credentials.length };
    return { file: file.path, withSecrets: order.withSecrets, encrypted: false, ...counts };
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

export const command = defineCommand({
  name: 'export',
  options: {
    org: requiredText('ORG'),
    out: requiredText('FILE'),
    'with-secrets': flag,
    ...exportPassphraseOption,
    plain: flag,
    confirm: text('SLUG'),
  },
  examples: [
    'chaveiro export --org acme --out acme.json',
    'chaveiro export --org acme --out acme.chvexport --with-secrets',
    'chaveiro export --org acme --out acme.json --with-secrets --plain --confirm acme',
    'chaveiro export open acme.chvexport --out acme.json',
  ],
  answer: exportAnswer,
  run: async ({ options }, context) => {
    const { org: organisation, out, plain, confirm = null } = options;
    const withSecrets = options['with-secrets'];
    const own = options['export-passphrase-file'];
    if (plain && own !== undefined) {
      throw new AppError('VALIDATION_FAILED', { field: '--plain, --export-passphrase-file', reason: 'chooseOne' });
    }
    if (plain || (!withSecrets && own === undefined)) {
      return { answer: await exportPlain(context, { organisation, withSecrets, confirm, passphrase: null }, out) };
    }
    const passphrase = await chooseExportPassphrase(own, context);
    const api = await context.unlocked();
    const order = { organisation, file: resolve(out), withSecrets, passphrase };
    const made = await api.exports.create(order, { signal: context.world.signal });
    return { answer: { ...made, encrypted: true } };
  },
  render: ({ file, withSecrets, encrypted }, { translate }) =>
    [
      translate('cli.say.exported', { file }),
      ...(encrypted ? [translate('cli.say.exportedSealed', { file })] : []),
      ...(withSecrets && !encrypted ? [translate('cli.say.exportedSecrets')] : []),
      ...(withSecrets ? [] : [translate('cli.say.exportedMasks')]),
    ].join('\n'),
});
