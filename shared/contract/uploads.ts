import { z } from 'zod';
import { command } from './define.ts';

/** A file that crosses from a page: bytes in pieces, never a path. */
export const uploadId = z.uuid();

/** Largest file a page hands over. */
export const maxUploadBytes = 512 * 1024 * 1024;

/** Bytes of one piece: as base64, with its call around it, it stays below a frame's 1 MiB. */
export const uploadPieceBytes = 512 * 1024;

export const uploads = {
  /** Makes room for a file of so many bytes, for this session alone. It is gone with the session. */
  begin: command('nothing', false)
    .input(z.strictObject({ bytes: z.int().positive().max(maxUploadBytes) }))
    .output(z.strictObject({ upload: uploadId })),
  /** Adds the piece at `offset`. One that was received already is answered again, so a lost answer is asked for anew. */
  append: command('nothing', false)
    .input(
      z.strictObject({
        upload: uploadId,
        offset: z.int().nonnegative(),
        data: z.base64().max(Math.ceil(uploadPieceBytes / 3) * 4),
      }),
    )
    .output(z.strictObject({ received: z.int().nonnegative() })),
  discard: command('nothing', false)
    .input(z.strictObject({ upload: uploadId }))
    .output(z.strictObject({ discarded: z.boolean() })),
};
