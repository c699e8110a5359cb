import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '#archive/database/connection.ts';
import { CatalogueCompletion } from '#archive/index/catalogue-completion.ts';
import { makeCatalogue } from './catalogue.ts';
import { type BenchRow, rounded, withBudget } from './row.ts';
import { percentile, timed } from './statistics.ts';
import { usedBytes } from './used-bytes.ts';

/** Of a key stroke, 95 of 100. */
const BUDGET_MS = 10;
const LIMIT = 8;
// What is typed, a key at a time up to six: titles from their beginning and from their middle, numbers, people, pinyin, nothing.
const TYPED = ['青川市云溪区', '关于印发生态', '质子中心', '营商环境', '的通知', '云政办发〔2', '2024年', '沈波', '王建华', '号公告', 'qcsyxq', 'gongbao', 'wangji', 'hyq', 'e', 'zzzxgy', '镳', '镳镖镗镘']; // prettier-ignore

/** Figures of completion over a database's catalogue: key strokes, reading, the longest time that others waited, memory. */
export async function measureCompletion(db: Db, subject: string): Promise<BenchRow[]> {
  const completion = new CatalogueCompletion(db);
  const before = usedBytes();
  const stall = watchStalls();
  const read = await timed(() => completion.bringUp());
  const stalledMs = stall();
  const heldBytes = usedBytes() - before;
  const timings: number[] = [];
  for (let round = 0; round < 20; round += 1)
    for (const text of TYPED)
      for (let keys = 1; keys <= Math.min(6, text.length); keys += 1)
        timings.push((await timed(() => completion.complete(text.slice(0, keys), LIMIT))).tookMs);
  const row = (name: string, value: number, unit = 'ms'): BenchRow => ({
    area: 'completion',
    name: 'gazette',
    subject: `${subject}: ${name}`,
    value: rounded(value),
    unit,
  });
  return [
    row('key stroke, p50', percentile(timings, 0.5)),
    withBudget(row('key stroke, p95', percentile(timings, 0.95)), BUDGET_MS),
    row('key stroke, worst', Math.max(...timings)),
    row('reading the catalogue', read.tookMs),
    row('longest wait of others while reading', stalledMs),
    row('memory', heldBytes / 2 ** 20, 'MB'),
  ];
}

/** Completion over a generated catalogue of `documents` titles, made in a folder of its own below `work`. */
export async function benchCompletion(work: string, documents = 100_000): Promise<BenchRow[]> {
  const folder = join(work, 'catalogue');
  mkdirSync(folder, { recursive: true });
  const db = await makeCatalogue(join(folder, 'archive.sqlite'), documents);
  try {
    return await measureCompletion(db, `${documents} titles`);
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
}

/** Watches how long nothing else was done at a stretch; the function returned ends it and says the longest, in milliseconds. */
function watchStalls(): () => number {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  return () => {
    look();
    clearInterval(timer);
    return longest;
  };
}
