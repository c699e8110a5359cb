import { launchApp } from '../../support/launch-app.ts';
import { type BenchRow, rounded, withBudget } from '../row.ts';
import { percentile } from '../statistics.ts';
import { readOnce, SCROLLS, type Measured, type Session } from './reading-session.ts';

const LAUNCHES = 5;
const FIRST_PAINT_BUDGET_MS = 100;
const FRAME_BUDGET_MS = 20;
const MARKING_BUDGET_MS = 50;

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
      const { textMs, paintedMs } = session.open.clock;
      tell(`text in ${rounded(textMs)} ms, marks in ${rounded(paintedMs)} ms …`);
    } finally {
      await app.close();
    }
  }
  return [
    ...openRows(sessions.map(({ open }) => open)),
    ...SCROLLS.flatMap(([name], index) =>
      scrollRows(
        name,
        sessions.flatMap(({ frames }) => frames[index] ?? []),
      ),
    ),
    ...markRows(sessions.flatMap(({ marks }) => marks)),
  ];
}

function openRows(opened: readonly Session['open'][]): BenchRow[] {
  const texts = opened.map(({ clock }) => clock.textMs);
  const painted = opened.map(({ clock }) => clock.paintedMs);
  return [
    withBudget(row('long document: text painted, p50', percentile(texts, 0.5)), FIRST_PAINT_BUDGET_MS),
    row('long document: text painted, best', Math.min(...texts)),
    row('long document: marks painted too, p50', percentile(painted, 0.5)),
    row('long document: marks painted too, best', Math.min(...painted)),
    row('long document: processor, both, p50', processor(opened)),
  ];
}

function scrollRows(name: string, scrolled: readonly Measured<number[]>[]): BenchRow[] {
  const frames = scrolled.flatMap(({ clock }) => clock);
  const sum = frames.reduce((total, each) => total + each, 0);
  const worked = scrolled.reduce((total, { processorMs }) => total + processorMs, 0);
  const slow = scrolled.map(({ clock }) => percentile(clock, 0.95));
  return [
    row(`scrolling ${name}: frames a second`, (1000 * frames.length) / sum, '/s'),
    withBudget(row(`scrolling ${name}: frame, p95`, percentile(frames, 0.95)), FRAME_BUDGET_MS),
    row(`scrolling ${name}: frame, p95 of the best start`, Math.min(...slow)),
    row(`scrolling ${name}: processor a frame`, worked / frames.length),
  ];
}

function markRows(marks: readonly Measured<number>[]): BenchRow[] {
  const painted = marks.map(({ clock }) => clock);
  return [
    withBudget(row('key to painted mark, p50', percentile(painted, 0.5)), MARKING_BUDGET_MS),
    row('key to painted mark, p95', percentile(painted, 0.95)),
    row('key to painted mark: processor, p50', processor(marks)),
  ];
}

function processor(measured: readonly { processorMs: number }[]): number {
  return percentile(
    measured.map(({ processorMs }) => processorMs),
    0.5,
  );
}
