import type { Page } from '@playwright/test';
import { build, mergeConfig } from 'vite';
import product from '../../../vite.config.ts';
import { makeTempDir } from '../../kit/temp-dir.ts';
import { passphrase } from '../kit/passphrase.ts';
import { test as base, expect } from '../kit/test.ts';
import { pseudo, pseudoTexts } from './pseudo-texts.ts';
import { addresses, goTo, someCredential } from './screens.ts';

const test = base.extend<object, { readonly pseudoPage: string }>({
  pseudoPage: [
    async ({ browserName: _browser }, use) => {
      const folder = makeTempDir();
      const own = { configFile: false, logLevel: 'error', plugins: [pseudoTexts()], build: { outDir: folder.path } };
      await build(mergeConfig(product, own));
      await use(folder.path);
      folder.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  pageDir: ({ pseudoPage }, use) => use(pseudoPage),
});

/** Texts of the catalogue that do not fit where they stand: cut off at the side or below. Runs in the page. */
const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isCut = (element: Element): boolean => {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      // One pixel high on purpose: only heard.
      if (position === 'absolute' && element.clientHeight <= 1) return false;
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 2)
      );
    };
    return [...document.querySelectorAll('body *')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.includes('⟦')),
      )
      .filter((element) => {
        for (let at: Element | null = element, up = 0; at !== null && up < 3; at = at.parentElement, up += 1) {
          if (isCut(at)) return true;
        }
        return false;
      })
      .map((element) => (element.textContent ?? '').slice(0, 120));
  });

test.use({ language: 'en', agency: { organisations: 3, keysEach: 20 } });

test('texts a third longer than English are cut off nowhere', async ({ page }) => {
  expect(pseudo('Test of {{label}}')).toBe('⟦Teest oof {{label}}⟧');
  await page.locator('input[type=password]').fill(passphrase);
  expect.soft(await clipped(page), 'locked').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('⟦');
  for (const address of addresses(await someCredential(page))) {
    await goTo(page, address);
    expect.soft(await clipped(page), address).toEqual([]);
  }
});
