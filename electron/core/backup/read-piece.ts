import { open } from 'node:fs/promises';
import { AppError } from '../../../shared/errors/app-error.ts';

/** One piece of a backup's file, and how long the whole is. Throws NOT_FOUND when the file is gone. */
export async function readPiece(path: string, offset: number, bytes: number) {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) throw new AppError('NOT_FOUND', { field: 'file', reason: 'unknownBackup' });
  try {
    const { size } = await file.stat();
    const data = Buffer.alloc(Math.max(0, Math.min(bytes, size - offset)));
    await file.read(data, 0, data.length, offset);
    return { data: data.toString('base64'), total: size };
  } finally {
    await file.close();
  }
}
