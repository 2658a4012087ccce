import { defineConfig } from '@playwright/test';
import { chromiumPath } from './test/browser/kit/chromium-path.ts';

const isRoot = process.getuid?.() === 0;

// One real host and one real browser a test, which wait more than they work: two at a time on two cores. No test asserts a
// time. What fails in CI is tried once more; what passes only then is named there as flaky.
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: process.env['CI'] ? [['list'], ['json', { outputFile: 'dist/reports/playwright.json' }]] : [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      executablePath: chromiumPath() ?? '',
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-domain-reliability',
        '--disable-sync',
        '--no-default-browser-check',
        '--no-first-run',
        '--no-pings',
      ],
    },
  },
});
