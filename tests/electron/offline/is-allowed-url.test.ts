import { expect, test } from 'vitest';
import { isAllowedUrl } from '#electron/offline/is-allowed-url.ts';

test.each([
  ['app://gazette/index.html', true],
  ['app://elsewhere/index.html', false],
  ['data:text/plain,a', true],
  ['blob:app://gazette/7c1d', true],
  ['blob:null/7c1d', true],
  ['blob:https://example.org/7c1d', false],
  ['http://127.0.0.1/', false],
  ['https://example.org/', false],
  ['ws://example.org/', false],
  ['ftp://example.org/', false],
  ['file:///etc/passwd', false],
  ['devtools://devtools/bundled/a.js', false],
  ['chrome-extension://abc/', false],
  ['not an address', false],
])('%s → %s', (address, allowed) => {
  expect(isAllowedUrl(address, false)).toBe(allowed);
});

test('the developer tools are reachable only where they are offered', () => {
  expect(isAllowedUrl('devtools://devtools/bundled/a.js', true)).toBe(true);
});
