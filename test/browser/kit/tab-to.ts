import { expect, type Locator, type Page } from '@playwright/test';
import type { Seat } from './steps.ts';

const mostStops = 80;

/** Presses Tab until something has the focus, and sees on the way that every stop can be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(coveredFocus), 'what has the focus and is covered').toBeNull();
  }
  throw new Error(`Tab never reached ${target.toString()}`);
}

/** The same for a button by its name, and a press of it. */
export async function pressButton({ page }: Seat, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }).first());
  await page.keyboard.press('Enter');
}

/** What has the focus while its middle lies under something else (WCAG 2.4.11); null when all is well. Runs in the page. */
export function coveredFocus(): string | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  const labels = 'labels' in focused ? [...((focused as HTMLInputElement).labels ?? [])] : [];
  const isSeen = seen === null || seen.contains(focused) || [focused, ...labels].some((part) => part.contains(seen));
  return isSeen ? null : focused.outerHTML;
}
