import { join } from 'node:path';

/** Folder of package.json: the repository, or the app's archive where the product was packaged. */
export const projectRoot = join(import.meta.dirname, '..', '..', '..');
