import { mkdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import { asDiskError } from '../vault/atomic-file.ts';
import { scratchOf } from './backup/scratch.ts';
import type { EnginePorts } from './engine.ts';

/** So many files may be under way in one session. */
const mostPerSession = 4;

type Upload = { readonly path: string; readonly session: string; readonly bytes: number; received: number };

/** Files that pages hand over, kept in the scratch folder until they were used. */
export type Uploads = {
  readonly begin: (session: string, bytes: number) => string;
  /** Answers how many bytes are there. Throws NOT_FOUND, VALIDATION_FAILED (outOfRange), STORAGE_FULL. */
  readonly append: (session: string, id: string, piece: Piece) => Promise<number>;
  /** Where a whole file lies. Throws NOT_FOUND, VALIDATION_FAILED (uploadIncomplete). */
  readonly pathOf: (session: string, id: string) => string;
  readonly discard: (session: string, id: string) => boolean;
  /** Forgets everything a session handed over. */
  readonly discardAll: (session: string) => void;
};

export type Piece = { readonly offset: number; readonly data: Buffer };

async function writeAt(path: string, { offset, data }: Piece): Promise<void> {
  try {
    const file = await open(path, offset === 0 ? 'w' : 'r+', 0o600);
    try {
      await file.write(data, 0, data.length, offset);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asDiskError(error);
  }
}

/** An empty set of uploads over a data folder. */
export function createUploads(world: Pick<EnginePorts, 'paths' | 'random' | 'clock'>): Uploads {
  const known = new Map<string, Upload>();
  const folder = join(scratchOf(world), 'uploads');

  const find = (session: string, id: string): Upload => {
    const found = known.get(id);
    if (found?.session !== session) throw new AppError('NOT_FOUND', { field: 'upload', reason: 'unknownUpload' });
    return found;
  };
  const forget = (id: string, { path }: Upload): void => {
    known.delete(id);
    rmSync(path, { force: true });
  };

  return {
    begin: (session, bytes) => {
      const own = [...known.values()].filter((upload) => upload.session === session);
      if (own.length >= mostPerSession)
        throw new AppError('LIMIT_EXCEEDED', { field: 'upload', reason: 'rateLimited' });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const id = world.random.uuid(world.clock.now());
      known.set(id, { path: join(folder, id), session, bytes, received: 0 });
      return id;
    },
    append: async (session, id, piece) => {
      const upload = find(session, id);
      const end = piece.offset + piece.data.length;
      if (end <= upload.received) return upload.received;
      if (piece.offset !== upload.received || end > upload.bytes) {
        throw new AppError('VALIDATION_FAILED', { field: 'offset', reason: 'outOfRange' });
      }
      await writeAt(upload.path, piece);
      upload.received = end;
      return end;
    },
    pathOf: (session, id) => {
      const { path, received, bytes } = find(session, id);
      if (received < bytes) throw new AppError('VALIDATION_FAILED', { field: 'upload', reason: 'uploadIncomplete' });
      return path;
    },
    discard: (session, id) => {
      const upload = known.get(id);
      if (upload?.session !== session) return false;
      forget(id, upload);
      return true;
    },
    discardAll: (session) => {
      for (const [id, upload] of [...known]) if (upload.session === session) forget(id, upload);
    },
  };
}
