import { expect, test } from 'vitest';
import { isTrustedSender } from '#electron/ipc/trusted-sender.ts';

const ours = { contentsId: 7, origin: 'app://gazette', isMainFrame: true };

test.each([
  ['the main frame of our window', ours, 7, true],
  ['another window', { ...ours, contentsId: 8 }, 7, false],
  ['a frame inside our window', { ...ours, isMainFrame: false }, 7, false],
  ['another origin in our window', { ...ours, origin: 'https://example.org' }, 7, false],
  ['a sandboxed page', { ...ours, origin: 'null' }, 7, false],
  ['a frame that is gone', { ...ours, origin: null, isMainFrame: false }, 7, false],
  ['no window at all', ours, null, false],
])('%s', (_name, sender, window, trusted) => {
  expect(isTrustedSender(sender, window, 'app://gazette')).toBe(trusted);
});
