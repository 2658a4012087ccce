import type { App, Dialog } from 'electron';
import type { Translate } from '../../shared/i18n/translate.ts';

export type QuitWorld = {
  readonly app: Pick<App, 'on' | 'quit'>;
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly translate: () => Translate;
  /** Whether tests, a backup or other long work is under way. */
  readonly isWorking: () => boolean;
};

const stay = 1;

/** Asks before work under way is stopped, once at a time. Work that ended meanwhile is not asked about. */
export function guardQuit({ app, dialog, translate, isWorking }: QuitWorld): void {
  let mayQuit = false;
  let isAsking = false;
  const ask = async (): Promise<void> => {
    isAsking = true;
    const t = translate();
    const { response } = await dialog.showMessageBox({
      type: 'question',
      title: 'Chaveiro',
      message: t('desktop.quitTitle'),
      detail: t('desktop.quitText'),
      buttons: [t('desktop.quitAnyway'), t('desktop.stay')],
      defaultId: stay,
      cancelId: stay,
    });
    isAsking = false;
    mayQuit = response !== stay;
    if (mayQuit) app.quit();
  };
  app.on('before-quit', (event) => {
    if (mayQuit || !isWorking()) return;
    event.preventDefault();
    if (!isAsking) void ask();
  });
}
