import type { Page } from '@playwright/test';
import { goodKey, refusedKey } from './kit/open-ai-vendor.ts';
import { addKey, button, finishFirstRun, pasteKey } from './kit/steps.ts';
import { expect, test } from './kit/test.ts';

/** How far the page, or a dialog on it, is wider than the window, in CSS pixels. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('[role=dialog], main')].map(
        (element) => element.scrollWidth - Math.max(element.clientWidth, 0),
      ),
    ),
  );

// 320 CSS pixels are 1280 at 400 % zoom (WCAG 1.4.10).
test.use({ viewport: { width: 320, height: 720 } });

test('at 320 pixels nothing has to be scrolled sideways', async ({ page, t }) => {
  const seat = { page, t };
  expect(await overhang(page)).toBe(0);
  await finishFirstRun(seat);
  await addKey(seat, goodKey, 'Produção');
  await addKey(seat, refusedKey, 'Uma chave com um rótulo bem comprido para caber');
  expect(await overhang(page), 'list').toBe(0);
  await button(seat, t('page.keyAction.test', { label: 'Produção' })).click();
  await expect(page.getByRole('heading', { name: t('page.test.allFine') })).toBeVisible();
  expect(await overhang(page), 'test').toBe(0);
  await page.keyboard.press('Escape');
  await pasteKey(seat, goodKey);
  expect(await overhang(page), 'editor').toBe(0);
});
