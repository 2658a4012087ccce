import { expect, type Locator, type Page } from '@playwright/test';
import type { Seat } from './steps.ts';

const mostStops = 80;
const mostRegions = 6;

/** Looks, a tenth of a second apart, before a stop counts as covered. */
const patience = 10;

/** Presses Tab until something has the focus, and sees on the way that every stop can be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
    expect(await coveredStop(page), 'what has the focus and is covered').toBeNull();
  }
  throw new Error(`Tab never reached ${target.toString()}`);
}

/** Goes from region to region of the console until something has the focus. */
export async function regionTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < mostRegions; stop += 1) {
    await page.keyboard.press('F6');
    if (await hasFocus(target)) return;
  }
  throw new Error(`No region begins with ${target.toString()}`);
}

/** Tabs to a button by its name, and presses it. */
export async function pressButton({ page }: Seat, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }).first());
  await page.keyboard.press('Enter');
}

/** Whether it is there and has the focus now; waits for nothing. */
const hasFocus = async (target: Locator): Promise<boolean> => {
  const found = await target.elementHandles();
  const [answer = false] = await Promise.all(
    found.slice(0, 1).map((each) => each.evaluate((element) => element === document.activeElement).catch(() => false)),
  );
  return answer;
};

/** What has the focus and stays covered: what only leaves the screen after a key press hides nothing from anybody. */
export async function coveredStop(page: Page): Promise<string | null> {
  for (let look = 0; look < patience; look += 1) {
    const covered = await page.evaluate(coveredFocus);
    if (covered === null || look === patience - 1) return covered;
    await page.waitForTimeout(100);
  }
  return null;
}

/** What has the focus while its middle lies under something else (WCAG 2.4.11); null when all is well. Runs in the page. */
function coveredFocus(): string | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  const labels = 'labels' in focused ? [...((focused as HTMLInputElement).labels ?? [])] : [];
  const isSeen = seen === null || seen.contains(focused) || [focused, ...labels].some((part) => part.contains(seen));
  return isSeen ? null : `${focused.outerHTML.slice(0, 200)} under ${seen.outerHTML.slice(0, 200)}`;
}
