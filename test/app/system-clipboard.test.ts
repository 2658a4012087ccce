import { describe, expect, it } from 'vitest';
import { createSystemClipboard } from '../../electron/app/system-clipboard.ts';

/** A clipboard that answers late, as Electron's does. */
function lateClipboard() {
  let held = '';
  const later = () => new Promise((resolve) => setImmediate(resolve));
  return {
    held: () => held,
    clipboard: {
      writeText: async (text: string) => {
        await later();
        held = text;
      },
      readText: async () => {
        await later();
        return held;
      },
      clear: () => {
        held = '';
      },
    },
  };
}

describe('the desktop’s clipboard', () => {
  it('is empty of a secret once it is settled, also when both were asked for at once', async () => {
    const { held, clipboard } = lateClipboard();
    const port = createSystemClipboard(clipboard);
    port.write('secret');
    port.clearIf('secret');
    await port.settled();
    expect(held()).toBe('');
  });

  it('keeps what another program put there meanwhile', async () => {
    const { held, clipboard } = lateClipboard();
    const port = createSystemClipboard(clipboard);
    port.write('secret');
    await port.settled();
    await clipboard.writeText('of another program');
    port.clearIf('secret');
    await port.settled();
    expect(held()).toBe('of another program');
  });

  it('goes on after the system refused once', async () => {
    const { held, clipboard } = lateClipboard();
    let refusals = 0;
    const port = createSystemClipboard({
      ...clipboard,
      writeText: async (text) => {
        refusals += 1;
        if (refusals === 1) throw new Error('held by another program');
        await clipboard.writeText(text);
      },
    });
    port.write('first');
    port.write('second');
    await port.settled();
    expect(held()).toBe('second');
  });
});
