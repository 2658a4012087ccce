import { isAppError } from '../../../shared/errors/app-error.ts';
import { readHeaderFiles } from '../../vault/header-file.ts';

/** Organisations that the vault of a data folder shredded; none where the folder holds another vault, or no sound one. */
export function shreddedIn(dataDir: string, vaultId: string): readonly string[] {
  try {
    const header = readHeaderFiles(dataDir)?.copy.header;
    return header?.vaultId === vaultId ? header.shredded : [];
  } catch (error) {
    if (isAppError(error)) return [];
    throw error;
  }
}
