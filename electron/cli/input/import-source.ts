import { resolve } from 'node:path';
import { variableNames } from '../../../shared/catalogue/address-parts.ts';
import { type ImportSource, maxImportText } from '../../../shared/contract/imports.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { uploadPieceBytes } from '../../../shared/contract/uploads.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Context } from '../command.ts';
import { rememberInput } from './remember-secrets.ts';

/** A source once the engine is unlocked: what is long is handed over in pieces. */
type LateSource = (api: ApiClient) => Promise<ImportSource>;

async function handOver(api: ApiClient, bytes: Buffer): Promise<ImportSource> {
  const { upload } = await api.uploads.begin({ bytes: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += uploadPieceBytes) {
    const data = bytes.subarray(offset, offset + uploadPieceBytes).toString('base64');
    await api.uploads.append({ upload, offset, data });
  }
  return { kind: 'upload', upload };
}

/** Of the caller's environment, the variables by names of the catalogue. Asked for by word alone. */
async function ownVariables(api: ApiClient, { world }: Context): Promise<ImportSource> {
  const { providers } = await api.providers.list({});
  const names = new Set(providers.flatMap(variableNames));
  const found = [...names].map((name) => [name, world.env[name]] as const);
  const variables = Object.fromEntries(found.filter((pair): pair is [string, string] => Boolean(pair[1])));
  for (const value of Object.values(variables)) world.crashes.remember(value);
  return { kind: 'variables', variables };
}

/** What is brought in: a file, `-` for standard input, or the environment. Throws VALIDATION_FAILED unless exactly one. */
export async function readImportSource(
  files: readonly string[],
  environment: boolean,
  context: Context,
): Promise<LateSource> {
  const [file] = files;
  if (files.length + Number(environment) !== 1) {
    throw new AppError('VALIDATION_FAILED', { field: 'FILE, --environment', reason: 'chooseOne' });
  }
  if (file === undefined) return (api) => ownVariables(api, context);
  if (file !== '-') return async () => ({ kind: 'file', path: resolve(file) });
  if (context.globals['passphrase-file'] === '-') {
    throw new AppError('VALIDATION_FAILED', { field: 'FILE', reason: 'stdinTwice' });
  }
  const text = await context.world.input.readAll();
  rememberInput(text, context.world.crashes);
  return async (api) => (text.length <= maxImportText ? { kind: 'text', text } : handOver(api, Buffer.from(text)));
}
