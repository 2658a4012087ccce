import { open, readFile } from 'node:fs/promises';
import { type ImportSource, maxImportBytes } from '../../shared/contract/imports.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { missingCase } from '../../shared/errors/exhaustive.ts';
import type { SessionSeed } from '../ports/session.ts';
import { knownNames, type LoadedSource } from '../services/import/preview-import.ts';
import type { EngineParts } from './engine-parts.ts';
import { requirePaths } from './require-paths.ts';

/** Reads a whole file that is not too large. Throws VALIDATION_FAILED (fileUnreadable, fileTooLarge). */
async function readWhole(path: string): Promise<Uint8Array> {
  const unreadable = (): never => {
    throw new AppError('VALIDATION_FAILED', { field: 'source', reason: 'fileUnreadable' });
  };
  const file = await open(path, 'r').catch(unreadable);
  try {
    const found = await file.stat();
    if (!found.isFile()) unreadable();
    if (found.size > maxImportBytes) {
      throw new AppError('VALIDATION_FAILED', {
        field: 'source',
        reason: 'fileTooLarge',
        params: { maximum: maxImportBytes / 1024 / 1024 },
      });
    }
    return await readFile(file).catch(unreadable);
  } finally {
    await file.close();
  }
}

/** Of this process's environment, the variables whose names the catalogue knows. */
function environmentOf({ ports, catalogue }: EngineParts): Readonly<Record<string, string>> {
  const found = [...knownNames(catalogue.values())].map((name) => [name, ports.environment.read(name)] as const);
  return Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** Takes a source in hand: what a page handed over is gone from the disk afterwards. */
export async function loadSource(
  parts: EngineParts,
  session: SessionSeed,
  source: ImportSource,
): Promise<LoadedSource> {
  switch (source.kind) {
    case 'text':
      return source;
    case 'variables':
      return source;
    case 'file':
      requirePaths(session, [source.path]);
      return { kind: 'bytes', bytes: await readWhole(source.path) };
    case 'upload': {
      const path = parts.uploads.pathOf(session.id, source.upload);
      try {
        return { kind: 'bytes', bytes: await readWhole(path) };
      } finally {
        parts.uploads.discard(session.id, source.upload);
      }
    }
    case 'environment':
      return { kind: 'variables', variables: environmentOf(parts) };
    default:
      return missingCase(source);
  }
}
