import type { Page } from '@playwright/test';
import { goodKey } from '../kit/open-ai-vendor.ts';
import { button, openSwitcher, pasteKey } from '../kit/steps.ts';
import { coveredStop } from '../kit/tab-to.ts';
import { openOverview } from '../kit/tasks.ts';
import { expect, test } from '../kit/test.ts';
import { addresses, goTo, someCredential } from './screens.ts';

const mostStops = 45;

test.use({ agency: { organisations: 3, keysEach: 20 } });

/** How far the page, or a dialog on it, is wider than the window, in CSS pixels. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('[role=dialog], main')].map(
        (element) => element.scrollWidth - element.clientWidth,
      ),
    ),
  );

/** Tabs through a screen; what had the focus while it lay under something else. */
async function coveredStops(page: Page): Promise<readonly string[]> {
  const covered: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab');
    const under = await coveredStop(page);
    if (under !== null) covered.push(under);
  }
  return covered;
}

// 320 CSS pixels are 1280 at 400 % (WCAG 1.4.10); 640 by 400 is the smallest window of the product at 200 % (1.4.4).
for (const [zoom, viewport] of [
  ['320 pixels', { width: 320, height: 720 }],
  ['200 % zoom', { width: 640, height: 400 }],
] as const) {
  test.describe(`at ${zoom}`, () => {
    test.use({ viewport });

    test('no screen or dialog has to be scrolled sideways', async ({ page, t }) => {
      const seat = { page, t };
      await openOverview(seat);
      for (const address of addresses(await someCredential(page))) {
        await goTo(page, address);
        expect.soft(await overhang(page), address).toBe(0);
      }
      await goTo(page, '/organisations/cliente-1');
      await openSwitcher(seat);
      expect.soft(await overhang(page), 'switcher').toBe(0);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('clinica');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect.soft(await overhang(page), 'palette').toBe(0);
      await page.keyboard.press('Escape');
      await pasteKey(seat, goodKey);
      expect.soft(await overhang(page), 'editor').toBe(0);
      await button(seat, t('page.editor.saveAndTest')).click();
      await expect(page.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
      expect.soft(await overhang(page), 'test').toBe(0);
    });
  });
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
]) {
  test.describe(`at ${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport });

    test('what has the focus is never hidden, on any screen', async ({ page, t }) => {
      await openOverview({ page, t });
      for (const address of addresses(await someCredential(page))) {
        await goTo(page, address);
        expect.soft(await coveredStops(page), address).toEqual([]);
      }
    });
  });
}
