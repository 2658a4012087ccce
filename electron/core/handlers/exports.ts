import { readExportFile } from '../../vault/export-file.ts';
import type { Api } from '../api.ts';
import type { EngineParts } from '../engine-parts.ts';
import { exportToFile } from '../export-file.ts';
import { requirePaths } from '../require-paths.ts';

/** For a caller whose transport tells nothing of its leaving. */
const never = new AbortController().signal;

export const exportHandlers = ({ any, unlocked }: Api, { ports, guard }: EngineParts) => ({
  create: unlocked.exports.create.handler(async ({ input, context, signal = never }) => {
    requirePaths(context.session, [input.file]);
    // The passphrase of the very call is fresh; the guard counts it among those who let secrets out.
    if (input.withSecrets) await guard(context.open, null);
    const source = { context: context.service, kdf: ports.kdf };
    return exportToFile(source, input, AbortSignal.any([signal, context.open.locked]));
  }),
  open: any.exports.open.handler(async ({ input, context, signal = never }) => {
    const { file, out, passphrase } = input;
    requirePaths(context.session, [file, out]);
    const { header, used } = await readExportFile(ports, { path: file, out, passphrase, signal });
    return { file: out, bytes: used, at: header.createdAt };
  }),
});
