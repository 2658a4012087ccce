import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type MenuActions, menuTemplate, trayTemplate } from '../../electron/app/menu.ts';
import { createTranslator } from '../../shared/i18n/translate.ts';
import { language as everyLanguage, type Language } from '../../shared/model/language.ts';

function recorder() {
  const done: string[] = [];
  const actions: MenuActions = {
    show: () => done.push('show'),
    lock: () => done.push('lock'),
    goTo: (place) => done.push(place),
    quit: () => done.push('quit'),
  };
  return { done, actions };
}

const itemsOf = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

/** Clicks as Electron does, which no handler of ours looks at. */
const click = ({ click: handler }: MenuItemConstructorOptions): void => {
  Reflect.apply(handler ?? (() => undefined), undefined, []);
};

const world = (platform: NodeJS.Platform, isPackaged = true, language: Language = 'en') => {
  const { actions, done } = recorder();
  const items = itemsOf(menuTemplate({ translate: createTranslator(language), platform, isPackaged, actions }));
  return { items, done, item: (label: string) => items.find((one) => one.label === label) ?? {} };
};

describe.each(everyLanguage.options)('the menus in %s', (language) => {
  it.each(['linux', 'win32', 'darwin'] as const)('on %s have a word for every item', (platform) => {
    const { items } = world(platform, true, language);
    const silent = items.filter(({ type, label }) => type !== 'separator' && !label);
    expect([items.length > 15, silent]).toEqual([true, []]);
  });
});

describe('the menus', () => {
  it('lock, lead into the page and quit', () => {
    const { item, done } = world('linux');
    for (const label of ['Lock now', 'Backups', 'Keyboard shortcuts', 'Quit Chaveiro']) click(item(label));
    expect(done).toEqual(['lock', '#/backups', '#/help', 'quit']);
  });

  it('offer developer tools only where the product is developed', () => {
    const roles = (isPackaged: boolean) => world('linux', isPackaged).items.map(({ role }) => role);
    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(false)).toContain('toggleDevTools');
  });

  it('never reload the page: what is typed and not saved would be gone', () => {
    for (const platform of ['linux', 'darwin'] as const) {
      const roles = world(platform, false).items.map(({ role }) => role);
      expect(roles.filter((role) => role === 'reload' || role === 'forceReload' || role === 'close')).toEqual([]);
    }
  });

  it('use no Ctrl+Alt, which types characters on ABNT2 keyboards', () => {
    const keys = world('linux').items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => String(key).includes('Alt'))).toEqual([]);
  });
});

describe('the tray', () => {
  it('tells how the vault stands, and locks only what is open', () => {
    const tray = (isUnlocked: boolean) =>
      trayTemplate({ translate: createTranslator('en'), ...recorder() }, isUnlocked);
    expect(tray(true).map(({ label, enabled }) => [label, enabled])).toContainEqual(['Lock now', true]);
    expect(tray(false).map(({ label, enabled }) => [label, enabled])).toContainEqual(['Lock now', false]);
    expect(tray(false)[0]?.label).toBe('Vault locked');
  });
});
