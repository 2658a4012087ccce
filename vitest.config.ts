import { defineConfig } from 'vitest/config';

// Two cores, and suites that hash, start PostgreSQL or play TLS: few workers and patient limits. No test asserts a time.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/browser/**', 'test/bench/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    expect: { requireAssertions: true },
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'dist/reports/vitest.json' }]] : ['default'],
  },
});
