import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // Each test starts an application of its own; two at once would only slow each other down.
  workers: 1,
  retries: 0,
  forbidOnly: true,
});
