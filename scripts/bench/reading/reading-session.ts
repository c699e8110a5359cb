import type { CDPSession, Page } from 'playwright';
import type { LaunchedApp } from '../../support/launch-app.ts';
import {
  readFrames,
  selectInSight,
  waitMarked,
  waitOpened,
  watchFrames,
  watchOpening,
} from './watch-reading.ts';

/** Ways of scrolling: the name, pixels a second, how far. */
export const SCROLLS = [
  ['as one reads on', 600, 3000],
  ['as one skims', 3000, 15_000],
  ['as one flings', 12_000, 48_000],
] as const;
const MARKS = 12;
/** Between a hand's coming to rest over a line and its pressing the button. */
const POINTING_MS = 150;

/** Milliseconds by the clock, and those for which the processor worked in the thread of the window. */
export type Measured<Clock> = { clock: Clock; processorMs: number };
/** One start of the application: opening, the frames of each way of scrolling, and every mark. */
export type Session = {
  open: Measured<{ textMs: number; paintedMs: number }>;
  frames: Measured<number[]>[];
  marks: Measured<number>[];
};

type Watch = <Clock>(work: () => Promise<Clock>) => Promise<Measured<Clock>>;

/** Watches the processor time of the window's thread, which other work on the machine hardly lengthens. */
async function watchProcessor(devtools: CDPSession): Promise<Watch> {
  await devtools.send('Performance.enable');
  const read = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1000;
  };
  return async (work) => {
    const before = await read();
    const clock = await work();
    return { clock, processorMs: (await read()) - before };
  };
}

/** Opens the long document from the contents of its issue, scrolls through it, and marks passages. */
export async function readOnce({ page }: LaunchedApp, title: string): Promise<Session> {
  await page.locator('.recent').first().click();
  // The issues of a year are read when it is opened.
  await page.locator('.tree [role=row][aria-level="3"]').last().click();
  await page.locator('.contents-line', { hasText: title }).waitFor();
  await page.waitForTimeout(500);
  const devtools = await page.context().newCDPSession(page);
  const watch = await watchProcessor(devtools);
  const open = await watch(() => press(page, title));
  await page.waitForTimeout(500);
  const frames: Session['frames'] = [];
  for (const [, speed, distance] of SCROLLS)
    frames.push(await watch(() => scroll(page, devtools, speed, distance)));
  const marks: Session['marks'] = [];
  for (let number = 0; number < MARKS; number += 1) marks.push(await mark(page, watch, 8 + number * 4));
  return { open, frames, marks };
}

/** Points at a line of the contents as a hand does, and presses it. */
async function press(page: Page, title: string): Promise<Session['open']['clock']> {
  await page.locator('.contents-line', { hasText: title }).hover();
  await page.waitForTimeout(POINTING_MS);
  await page.evaluate(watchOpening);
  await page.mouse.down();
  await page.mouse.up();
  return page.evaluate(waitOpened);
}

async function scroll(page: Page, devtools: CDPSession, speed: number, distance: number): Promise<number[]> {
  await page.evaluate(watchFrames);
  await devtools.send('Input.synthesizeScrollGesture', {
    x: 700,
    y: 500,
    yDistance: -distance,
    speed,
    preventFling: true,
    gestureSourceType: 'mouse',
  });
  return page.evaluate(readFrames);
}

async function mark(page: Page, watch: Watch, length: number): Promise<Measured<number>> {
  await page.evaluate(selectInSight, length);
  await page.getByRole('toolbar', { name: '选段操作' }).waitFor();
  await page.waitForTimeout(200);
  const marked = await watch(async () => {
    await page.keyboard.press('1');
    return page.evaluate(waitMarked);
  });
  await page.mouse.wheel(0, 400);
  await page.waitForTimeout(300);
  return marked;
}
