import { EventEmitter } from 'node:events';
import type { App, Dialog } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardQuit } from '../../electron/app/quit-guard.ts';
import { createTranslator } from '../../shared/i18n/translate.ts';

/** An app that ends unless a listener prevents it, and a person who answers with the button of this number. */
function world(button: number) {
  const events = new EventEmitter();
  const seen = { quits: 0, asked: 0, working: true };
  const quit = (): void => {
    let isPrevented = false;
    events.emit('before-quit', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented) seen.quits += 1;
  };
  const showMessageBox: Dialog['showMessageBox'] = async () => {
    seen.asked += 1;
    return { response: button, checkboxChecked: false };
  };
  const on = ((name: string, handle: () => void) => events.on(name, handle)) as unknown as App['on'];
  guardQuit({
    app: { on, quit },
    dialog: { showMessageBox },
    translate: () => createTranslator('pt-BR'),
    isWorking: () => seen.working,
  });
  return { seen, quit, answered: () => new Promise((resolve) => setImmediate(resolve)) };
}

describe('quitting', () => {
  it('while nothing is under way asks nothing', () => {
    const { seen, quit } = world(0);
    seen.working = false;
    quit();
    expect(seen).toMatchObject({ asked: 0, quits: 1 });
  });

  it('while work is under way asks once, and ends when that is agreed to', async () => {
    const { seen, quit, answered } = world(0);
    quit();
    quit();
    expect(seen).toMatchObject({ asked: 1, quits: 0 });
    await answered();
    expect(seen.quits).toBe(1);
  });

  it('stays where the answer is to stay, and asks again the next time', async () => {
    const { seen, quit, answered } = world(1);
    quit();
    await answered();
    quit();
    await answered();
    expect(seen).toMatchObject({ asked: 2, quits: 0 });
  });
});
