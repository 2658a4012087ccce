import { z } from 'zod';
import { connection } from '../model/connection.ts';
import { credentialView } from '../model/credential.ts';
import { organisation } from '../model/organisation.ts';
import { instant } from '../model/time.ts';
import { command } from './define.ts';
import { organisationRef } from './organisations.ts';
import { passphrase } from './vault.ts';

/** Path of a file on the machine of the engine. Only the command line may name one; a page never does. */
const path = z.string().min(1).max(4_096);

/** The document of an export, plain or inside an encrypted file. `secrets` only where they were asked for. */
export const exportedOrganisation = z.strictObject({
  format: z.literal('chaveiro-export'),
  version: z.literal(1),
  exportedAt: instant,
  organisation,
  connections: z.array(connection),
  credentials: z.array(credentialView.extend({ secrets: z.record(z.string(), z.string()).optional() })),
});
export type ExportedOrganisation = z.infer<typeof exportedOrganisation>;

/** An encrypted export that was written. Never what it says. */
export const exportMade = z.strictObject({
  file: z.string(),
  withSecrets: z.boolean(),
  connections: z.int().nonnegative(),
  credentials: z.int().nonnegative(),
});

/** An encrypted export whose document now lies in a file in clear. */
export const exportOpened = z.strictObject({
  file: z.string(),
  /** Of the document. */
  bytes: z.int().nonnegative(),
  /** When the export was made. */
  at: instant,
});

export const exports = {
  /** All data of an organisation in one encrypted file. Its passphrase is its own: nothing else opens it. */
  create: command('unlocked')
    .input(z.strictObject({ organisation: organisationRef, file: path, withSecrets: z.boolean(), passphrase }))
    .output(exportMade),
  /** Decrypts such a file into a new one. Needs no vault: whoever was handed the file may use it. */
  open: command('nothing', false)
    .input(z.strictObject({ file: path, passphrase, out: path }))
    .output(exportOpened),
};
