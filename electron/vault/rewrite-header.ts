import { AppError } from '../../shared/errors/app-error.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Header } from './header.ts';
import { requireGenuine, writeHeaderCopy } from './header-copy.ts';
import { readHeaderFiles, replaceHeaderFiles } from './header-file.ts';

/** What of a header may change while a vault lives. */
export type HeaderChanges = Partial<Pick<Header, 'slots' | 'epoch' | 'shredded'>>;

/**
 * Writes the header anew with the next sequence number, first one copy, then the other.
 *
 * Whenever this ends, by a crash too, the higher of the two copies is whole: the old header or the new one counts, never
 * neither. It starts from what the disk holds now, so that changes prepared at the same time do not undo each other.
 * Throws HEADER_ALTERED when that was not written under this ring, STORAGE_FULL with the old header in force.
 */
export const rewriteHeader = (
  dataDir: string,
  ring: Pick<KeyRing, 'headerKey'>,
  change: (header: Header) => HeaderChanges,
): void => {
  const stored = readHeaderFiles(dataDir);
  if (stored === null) throw new AppError('VAULT_MISSING');
  const { header } = stored.copy;
  const headerKey = ring.headerKey();
  try {
    requireGenuine(stored.copy, headerKey);
    const next: Header = { ...header, ...change(header), sequence: header.sequence + 1 };
    replaceHeaderFiles(dataDir, writeHeaderCopy(next, headerKey));
  } finally {
    headerKey.fill(0);
  }
};
