import type { Dialog, Shell } from 'electron';
import { missingCase } from '../../shared/errors/exhaustive.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { systemClock } from '../core/adapters/clock.ts';
import { connectToOwner } from '../core/control/connect-owner.ts';
import type { Paths } from '../ports/paths.ts';
import { askAboutOwner } from './ask-about-owner.ts';

export type OwnerQuestion = {
  readonly dialog: Dialog;
  readonly shell: Shell;
  readonly paths: Paths;
  readonly translate: Translate;
};

/**
 * Whether this desktop may own the data folder.
 *
 * Where a service does, the user chooses: its page is opened and this process ends, or it is asked to end. Starting the
 * engine then waits until the folder is free.
 */
export async function mayOwn({ dialog, shell, paths, translate }: OwnerQuestion): Promise<boolean> {
  const owner = await connectToOwner({ paths, clock: systemClock() });
  if (owner === null) return true;
  try {
    const choice = await askAboutOwner(dialog, translate, owner.pid);
    switch (choice) {
      case 'openItsPage': {
        const opened = await owner.client.control.open({});
        if (opened.kind === 'page') await shell.openPath(opened.file);
        return false;
      }
      case 'stopIt':
        await owner.client.control.stop({});
        return true;
      case 'quit':
        return false;
      default:
        return missingCase(choice);
    }
  } finally {
    owner.close();
  }
}
