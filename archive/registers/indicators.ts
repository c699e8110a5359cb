import { indicatorPointSchema, type IndicatorPoint } from '#core/model/register.ts';
import { indicatorKey, plainIndicatorName } from '#core/registers/indicator-name.ts';
import { parseAmount } from '#core/text/amount.ts';
import { periodEnd } from '#core/text/period.ts';
import type { Db } from '../database/connection.ts';
import { issueTitle } from '../holdings/issues.ts';
import { foldWords } from './fold-text.ts';

type PointRow = {
  period: string | null;
  value: string | null;
  change: string | null;
  documentId: number;
  start: number;
  end: number;
  bulletin: string;
  year: number | null;
  number: number | null;
  fileName: string;
};

export type IndicatorEntry = { name: string; unit: string | null; points: number };

/** A stretch of the indicators that statistics print, those printed most often first, and how many there are. */
export function listIndicators(
  db: Db,
  { text, offset, limit }: { text: string; offset: number; limit: number },
): { indicators: IndicatorEntry[]; total: number } {
  const words = foldWords(text);
  const where = words.length === 0 ? '' : `WHERE ${words.map(() => 'instr(name_key, ?) > 0').join(' AND ')}`;
  const found = db
    .prepare<string[], IndicatorEntry>(
      `SELECT min(name) AS name, unit, count(*) AS points FROM indicator ${where}
       GROUP BY name_key, unit ORDER BY points DESC, name_key, unit`,
    )
    .all(...words);
  const indicators = found
    .slice(offset, offset + limit)
    .map((entry) => ({ ...entry, name: plainIndicatorName(entry.name) }));
  return { indicators, total: found.length };
}

/** One indicator over time, by the end of its periods; points whose period is not understood come last. */
export function listIndicatorPoints(db: Db, name: string, unit: string | null): IndicatorPoint[] {
  const points = db
    .prepare<[string, string | null], PointRow>(
      `SELECT period, value, change, document_id AS documentId, start_offset AS start, end_offset AS "end",
         bulletin.name AS bulletin, year, number, original.name AS fileName
       FROM indicator JOIN document ON document.id = document_id JOIN issue ON issue.id = issue_id
         JOIN bulletin ON bulletin.id = bulletin_id JOIN original ON original.sha256 = original_sha256
       WHERE name_key = ? AND unit IS ? ORDER BY document_id, indicator.position`,
    )
    .all(indicatorKey(name), unit)
    .map(toPoint);
  return points.sort((one, other) => compareEnds(one.endsOn, other.endsOn));
}

function toPoint({
  period,
  value,
  change,
  documentId,
  start,
  end,
  fileName,
  ...issue
}: PointRow): IndicatorPoint {
  return indicatorPointSchema.parse({
    period,
    value,
    change,
    documentId,
    range: { start, end },
    issue: issueTitle(issue, fileName),
    endsOn: period === null ? null : periodEnd(period),
    amount: value === null ? null : parseAmount(value),
  });
}

function compareEnds(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
