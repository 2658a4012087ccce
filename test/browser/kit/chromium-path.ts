import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium to test with: Playwright's own where it was fetched, else the system's; null where there is none. */
export const chromiumPath = (): string | null =>
  [chromium.executablePath(), ...installed].find((path) => existsSync(path)) ?? null;
