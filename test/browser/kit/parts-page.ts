import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { makeTempDir } from '../../kit/temp-dir.ts';
import { finishFirstRun, type Seat } from './steps.ts';
import { test as base, expect } from './test.ts';

type Built = { readonly developmentPage: string };

/** A test on a development build of the page: the only one that has the page of parts. */
export const test = base.extend<object, Built>({
  developmentPage: [
    async ({ browserName: _browser }, use) => {
      const folder = makeTempDir();
      const vite = join('node_modules', 'vite', 'bin', 'vite.js');
      const words = ['build', '--mode', 'development', '--logLevel', 'error', '--emptyOutDir', '--outDir', folder.path];
      execFileSync(process.execPath, [vite, ...words], { env: { ...process.env, NODE_ENV: 'development' } });
      await use(folder.path);
      folder.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  pageDir: ({ developmentPage }, use) => use(developmentPage),
});

/** Goes through the first run and opens a tab of the page of parts. */
export async function openParts(seat: Seat, tab: 'table' | 'order' | 'work' | 'values' | 'states'): Promise<void> {
  await finishFirstRun(seat);
  await showParts(seat, tab);
}

/** Opens another tab of the page of parts. */
export async function showParts({ page }: Seat, tab: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/parts?tab=${to}`;
  }, tab);
  await expect(page.getByRole('tabpanel')).toBeVisible();
}
