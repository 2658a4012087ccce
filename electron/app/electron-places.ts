import { join } from 'node:path';
import type { App } from 'electron';

/** Puts Chromium's own data beside the data folder, never into it: that one belongs to the vault alone. */
export function setElectronPlaces(app: App): void {
  app.setName('Chaveiro');
  const folder = join(app.getPath('appData'), 'Chaveiro Desktop');
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}
