import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Cell } from '#core/tables/column.ts';
import { BYTE_ORDER_MARK, toCsv } from '#core/tables/csv.ts';
import { writeWhole } from '../keeping/write-whole.ts';

type Stretches = Iterable<readonly Cell[][]> | AsyncIterable<readonly Cell[][]>;

/**
 * Writes lines, the heads first, as CSV for spreadsheets: UTF-8 with its mark, CRLF, whole or not at all. Others are answered between
 * stretches of lines. Tells how many lines there are below the heads. @throws AppError `file/cannot-write`
 */
export async function writeCsv(file: string, stretches: Stretches): Promise<{ file: string; rows: number }> {
  let lines = 0;
  const written = async function* (): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK;
    for await (const stretch of stretches) {
      lines += stretch.length;
      if (stretch.length > 0) yield toCsv(stretch);
      await nextTurn();
    }
  };
  await writeWhole(file, written());
  return { file, rows: Math.max(0, lines - 1) };
}
