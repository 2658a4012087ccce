import { defineConfig } from '@playwright/test';
import base from '../../../playwright.config.ts';

// Every screen and state in both languages and both themes: minutes of axe, so a step of its own.
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '**/*.matrix.ts',
  outputDir: '../../../test-results',
  timeout: 180_000,
  use: { ...base.use, actionTimeout: 15_000 },
  reporter: process.env['CI'] ? [['list'], ['json', { outputFile: '../../../dist/reports/matrix.json' }]] : [['list']],
});
