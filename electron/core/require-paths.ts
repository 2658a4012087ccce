import { isAbsolute } from 'node:path';
import { AppError } from '../../shared/errors/app-error.ts';
import type { SessionSeed } from '../ports/session.ts';

/** Files are named by who sits at this machine's command line, never by a page. Throws FORBIDDEN, VALIDATION_FAILED. */
export function requirePaths({ origin }: SessionSeed, paths: readonly string[]): void {
  if (origin !== 'cli') throw new AppError('FORBIDDEN', { field: 'file', reason: 'commandLineOnly' });
  if (!paths.every(isAbsolute)) throw new AppError('VALIDATION_FAILED', { field: 'file', reason: 'wrongFormat' });
}
