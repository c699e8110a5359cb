import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { type BenchRow, rounded, withBudget } from './row.ts';
import { timed } from './statistics.ts';

const CHARACTERS = 10_000_000;
/** As many short lines as are still told apart. */
const LINES = 360_000;
const BUDGET_MS = 5000;

/** What a hostile file may be full of: nothing but line breaks, lines of a character, heads of documents. */
const PIECES: readonly (readonly [string, string])[] = [
  ['one endless line', '一'],
  ['lines of one character', '一\n'],
  ['lines of digits', '12\n'],
  ['labels', '标题：\n'],
  ['titles', '云溪区人民政府办公室关于加强某一件事的通知\n'],
  ['documents', '第12/2020號行政命令\n根据有关规定，公园开放。\n'],
];

/** Reading of hostile texts, of ten million characters and of the most short lines that are told apart; budget 5 s each. */
export async function benchHostile(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [what, piece] of PIECES) {
    const lines = piece.split('\n').length - 1;
    const whole = piece.repeat(Math.floor(CHARACTERS / piece.length));
    const sizes = lines === 0 ? [whole] : [whole, piece.repeat(Math.floor(LINES / lines))];
    for (const text of sizes) {
      const { tookMs } = await timed(() => readBulletin(sourceOf(text)));
      const subject = `hostile text, ${what}, ${text.length} characters`;
      rows.push(
        withBudget(
          { area: 'reading', name: 'gazette', subject, value: rounded(tookMs), unit: 'ms' },
          BUDGET_MS,
        ),
      );
    }
  }
  return rows;
}

function sourceOf(text: string): Parameters<typeof readBulletin>[0] {
  return { text, mediaType: 'text/plain', encoding: 'utf-8', name: 'hostile.txt', warnings: [] };
}
