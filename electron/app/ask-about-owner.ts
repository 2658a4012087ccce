import type { Dialog } from 'electron';
import type { Translate } from '../../shared/i18n/translate.ts';

/** What the user wants done about a service that already uses the data folder. */
export type OwnerChoice = 'openItsPage' | 'stopIt' | 'quit';

const choices = ['openItsPage', 'stopIt', 'quit'] as const satisfies readonly OwnerChoice[];

/** Asks instead of failing: one process owns a data folder, and the user may prefer either. */
export async function askAboutOwner(dialog: Dialog, translate: Translate, pid: number): Promise<OwnerChoice> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: 'Chaveiro',
    message: translate('start.ownerFoundTitle'),
    detail: translate('start.ownerFound', { pid }),
    buttons: choices.map((choice) => translate(`start.${choice}`)),
    defaultId: 0,
    cancelId: 2,
  });
  return choices[response] ?? 'quit';
}
