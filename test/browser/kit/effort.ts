import type { Page } from '@playwright/test';

/** What a task took: presses of a mouse button, and of keys. */
export type Spent = { readonly clicks: number; readonly keys: number };

export type Effort = {
  /** Since it began, or since it was last begun anew. */
  readonly spent: () => Promise<Spent>;
  readonly beginAnew: () => Promise<void>;
};

/**
 * Counts what a person does from now on, as long as the page is not loaded again. Only real input counts; a chord is one
 * key, keys held down count once, and characters typed into a field for secrets not at all.
 */
export async function countEffort(page: Page): Promise<Effort> {
  await page.evaluate(() => {
    const spent = { clicks: 0, keys: 0 };
    Object.assign(window, { effort: spent });
    const modifiers = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'];
    const isOfSecret = ({ key, target }: KeyboardEvent) =>
      key.length === 1 && target instanceof HTMLInputElement && target.type === 'password';
    addEventListener(
      'pointerdown',
      ({ isTrusted }) => {
        if (isTrusted) spent.clicks += 1;
      },
      true,
    );
    addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.repeat || modifiers.includes(event.key) || isOfSecret(event)) return;
        spent.keys += 1;
      },
      true,
    );
  });
  return {
    // Sound: it was put there above.
    spent: () => page.evaluate(() => ({ ...(window as unknown as { readonly effort: Spent }).effort })),
    beginAnew: () =>
      page.evaluate(() => {
        Object.assign((window as unknown as { readonly effort: Spent }).effort, { clicks: 0, keys: 0 });
      }),
  };
}
