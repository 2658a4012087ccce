import type { z } from 'zod';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Reason } from '../../shared/errors/reasons.ts';

/** What sets one kind of encrypted file apart from the others: no byte of one passes for a byte of another. */
export type FileKind = {
  /** Four characters. */
  readonly magic: string;
  readonly version: number;
  /** What its parts are bound to: `chv/backup` gives `chv/backup/1` for the header, `chv/backup-chunk/1` for a chunk. */
  readonly label: string;
  readonly refusals: { readonly other: Reason; readonly damaged: Reason };
};

/** A kind of encrypted file: a header in clear, then chunks that open in their own place of their own file only. */
export type FileFormat<H> = FileKind & {
  /** The header's closed shape; out of bounds is damaged. */
  readonly header: z.ZodType<H>;
  /** Id of the file, which every chunk is bound to. */
  readonly idOf: (header: H) => string;
};

/** The refusal of a file that is not, or no longer, what it was written as. */
export const damagedFile = ({ refusals }: FileKind): AppError =>
  new AppError('STORE_DAMAGED', { field: 'file', reason: refusals.damaged });
