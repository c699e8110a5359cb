import { expect, test } from 'vitest';
import { fitBounds } from '#electron/window/window-state.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

test.each([
  ['nothing remembered', null, [laptop], null],
  ['it still fits', box(100, 10, 1200, 710), [laptop], box(100, 10, 1200, 710)],
  ['too large for the screen', box(0, 0, 1920, 1040), [laptop], box(0, 0, 1366, 728)],
  ['half outside', box(900, 300, 1100, 700), [laptop], box(266, 28, 1100, 700)],
  ['on the second screen', box(1500, 20, 1440, 900), [laptop, second], box(1500, 20, 1440, 900)],
  ['its screen is gone', box(1500, 20, 1440, 900), [laptop], null],
  ['too small', box(10, 10, 300, 200), [laptop], box(10, 10, 1024, 700)],
])('%s', (_name, bounds, areas, expected) => {
  expect(fitBounds(bounds, areas)).toEqual(expected);
});
