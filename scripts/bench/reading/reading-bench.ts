import type { CDPSession, Page } from 'playwright';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { type BenchRow, rounded, withBudget } from '../row.ts';
import { percentile } from '../statistics.ts';
import { openAndWait, readFrames, selectInSight, waitMarked, watchFrames } from './watch-reading.ts';

const LAUNCHES = 5;
const MARKS = 12;
const FIRST_PAINT_BUDGET_MS = 100;
const FRAME_BUDGET_MS = 20;
const MARKING_BUDGET_MS = 50;
/** Ways of scrolling: the name, pixels a second, how far. */
const SCROLLS = [
  ['as one reads on', 600, 3000],
  ['as one skims', 3000, 15_000],
  ['as one flings', 12_000, 48_000],
] as const;

type Session = { open: { textMs: number; paintedMs: number }; frames: number[][]; marks: number[] };

function row(subject: string, value: number, unit = 'ms'): BenchRow {
  return { area: 'window', name: 'gazette', subject, value: rounded(value), unit };
}

/** Reads the long document in the real window, several times from a fresh start: opening, scrolling, marking. */
export async function benchReading(
  folder: string,
  title: string,
  tell: (message: string) => void,
): Promise<BenchRow[]> {
  const sessions: Session[] = [];
  for (let launch = 0; launch < LAUNCHES; launch += 1) {
    const app = await launchApp({ settings: { recentArchives: [{ folder, name: 'reading' }] } });
    try {
      const session = await readOnce(app, title);
      sessions.push(session);
      tell(`text in ${rounded(session.open.textMs)} ms, marks in ${rounded(session.open.paintedMs)} ms …`);
    } finally {
      await app.close();
    }
  }
  const texts = sessions.map(({ open }) => open.textMs);
  const painted = sessions.map(({ open }) => open.paintedMs);
  const marks = sessions.flatMap((session) => session.marks);
  return [
    withBudget(row('long document: text painted, p50', percentile(texts, 0.5)), FIRST_PAINT_BUDGET_MS),
    row('long document: text painted, worst', Math.max(...texts)),
    row('long document: marks painted too, p50', percentile(painted, 0.5)),
    row('long document: marks painted too, worst', Math.max(...painted)),
    ...SCROLLS.flatMap(([name], index) =>
      scrollRows(
        name,
        sessions.flatMap(({ frames }) => frames[index] ?? []),
      ),
    ),
    withBudget(row('key to painted mark, p50', percentile(marks, 0.5)), MARKING_BUDGET_MS),
    row('key to painted mark, worst', Math.max(...marks)),
  ];
}

function scrollRows(name: string, frames: readonly number[]): BenchRow[] {
  return [
    row(
      `scrolling ${name}: frames a second`,
      1000 / (frames.reduce((sum, each) => sum + each, 0) / frames.length),
      '/s',
    ),
    withBudget(row(`scrolling ${name}: frame, p95`, percentile(frames, 0.95)), FRAME_BUDGET_MS),
    row(`scrolling ${name}: frame, worst`, Math.max(...frames)),
  ];
}

async function readOnce({ page }: LaunchedApp, title: string): Promise<Session> {
  await page.locator('.recent').first().click();
  const issue = page.locator('.tree [role=row]').last();
  await issue.click();
  const line = page.locator('.contents-line', { hasText: title });
  await line.waitFor();
  await page.waitForTimeout(500);
  const open = await page.evaluate(openAndWait, title);
  await page.waitForTimeout(500);
  const devtools = await page.context().newCDPSession(page);
  const frames: number[][] = [];
  for (const [, speed, distance] of SCROLLS) frames.push(await scroll(page, devtools, speed, distance));
  const marks: number[] = [];
  for (let number = 0; number < MARKS; number += 1) marks.push(await mark(page, 8 + number * 4));
  return { open, frames, marks };
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

async function mark(page: Page, length: number): Promise<number> {
  await page.evaluate(selectInSight, length);
  await page.getByRole('toolbar', { name: '选段操作' }).waitFor();
  await page.waitForTimeout(200);
  await page.keyboard.press('1');
  const tookMs = await page.evaluate(waitMarked);
  await page.mouse.wheel(0, 400);
  await page.waitForTimeout(300);
  return tookMs;
}
