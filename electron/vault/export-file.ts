import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Kdf } from '../ports/kdf.ts';
import { chunkBytes } from './file-chunk.ts';
import type { FileFormat } from './file-format.ts';
import { type ReadFile, readSealedFile } from './file-reader.ts';
import { type FileWork, type WrittenFile, writeSealedFile } from './file-writer.ts';
import { passphraseSlot } from './header.ts';
import { writeNewFile } from './new-file.ts';
import { openPassphraseSlot, sealPassphraseSlot } from './passphrase-slot.ts';

/** What an export says of itself in clear. It names no vault and no organisation: it is made to be handed on. */
const exportHeader = z.strictObject({
  exportId: z.uuidv7(),
  createdAt: z.int().nonnegative(),
  /** The one way in. The vault's own are not in a file that leaves the house: they could be guessed at there. */
  own: passphraseSlot,
});
export type ExportHeader = z.infer<typeof exportHeader>;

/** The data of one organisation, for whoever was told the passphrase. */
export const exportFormat: FileFormat<ExportHeader> = {
  magic: 'CHVX',
  version: 1,
  label: 'chv/export',
  refusals: { other: 'notAnExport', damaged: 'exportDamaged' },
  header: exportHeader,
  idOf: ({ exportId }) => exportId,
};

export type ExportFile = {
  /** Must not exist. */
  readonly path: string;
  readonly exportId: string;
  readonly createdAt: number;
  /** Judged strong enough by the caller. */
  readonly passphrase: string;
  readonly document: Buffer;
};

function* piecesOf(document: Buffer): Generator<Buffer> {
  for (let at = 0; at < document.length; at += chunkBytes) yield document.subarray(at, at + chunkBytes);
}

/**
 * Encrypts a document into a new file under a passphrase of its own.
 *
 * Throws VALIDATION_FAILED (fileExists, fileUnreadable), STORAGE_FULL, the signal's reason.
 */
export const writeExportFile = async (
  { kdf, ...work }: FileWork & { readonly kdf: Kdf },
  { path, exportId, createdAt, passphrase, document }: ExportFile,
): Promise<WrittenFile> => {
  const { random } = work;
  const key = random.bytes(32);
  try {
    const own = await sealPassphraseSlot({ kdf, random, vaultId: exportId }, { passphrase, deviceSecret: null }, key);
    const header = { exportId, createdAt, own };
    return await writeSealedFile(exportFormat, { path, header, key, pieces: piecesOf(document) }, work);
  } finally {
    key.fill(0);
  }
};

export type ExportReading = {
  readonly path: string;
  readonly passphrase: string;
  /** Where the document goes; must not exist. Written as a whole or not at all. */
  readonly out: string;
  readonly signal: AbortSignal;
};

/**
 * Decrypts an export into a new file that only its owner can read. Resolves with how many bytes the document has.
 *
 * Throws WRONG_PASSPHRASE (wrongExportPassphrase), VALIDATION_FAILED, STORE_NEWER, STORE_DAMAGED (exportDamaged),
 * STORAGE_FULL, the signal's reason.
 */
export const readExportFile = (
  { kdf }: { readonly kdf: Kdf },
  { path, passphrase, out, signal }: ExportReading,
): Promise<ReadFile<ExportHeader, number>> =>
  readSealedFile(exportFormat, {
    path,
    keyOf: async ({ exportId, own }) => {
      const key = await openPassphraseSlot({ kdf, vaultId: exportId }, own, { passphrase, deviceSecret: null });
      if (key === null) throw new AppError('WRONG_PASSPHRASE', { reason: 'wrongExportPassphrase' });
      return key;
    },
    use: (chunks, { exportId }) =>
      writeNewFile({ path: out, mark: exportId }, async (file) => {
        let bytes = 0;
        for await (const plaintext of chunks) {
          signal.throwIfAborted();
          await file.writeFile(plaintext);
          bytes += plaintext.length;
          plaintext.fill(0);
        }
        return bytes;
      }),
  });
