import { mkdirSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepCache } from '#scripts/runtime/sweep-cache.ts';

test('what interrupted starts left goes after a day; runtimes and starts at work stay', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'cache-'));
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const name of [
    'assembling-old',
    'fetching-old',
    'electron-33.2.1',
    'assembling-new',
    'fetching-new',
  ]) {
    mkdirSync(join(cache, name, 'package'), { recursive: true });
    if (!name.endsWith('-new')) utimesSync(join(cache, name), longAgo, longAgo);
  }
  await sweepCache(cache);
  expect(readdirSync(cache).sort()).toEqual(['assembling-new', 'electron-33.2.1', 'fetching-new']);
});
