import { type CarriedTitles, isAttachment } from './carried-text.ts';
import { isColumn } from './column-line.ts';
import { contentsEnd, isContents, listedTitles } from './contents-page.ts';
import { isOrgan } from './organ.ts';
import { readZone, titleEnd, titleStart, type Zone } from './title-zone.ts';
import type { Unit } from './unit.ts';
import { weighTitle } from './weigh-title.ts';

/** Where one document stands among the units: half-open ranges of unit indexes. */
export type FoundDocument = {
  from: number;
  to: number;
  /** Units of the title; empty where none was found. */
  titleFrom: number;
  titleTo: number;
  /** Titles of texts attached to it: first and behind-last unit of each. */
  attachments: { from: number; to: number }[];
  /** Unit that prints the column above the title; null where there is none. */
  columnUnit: number | null;
  rules: string[];
  confidence: number;
  /** Unit of the news item that tells of it; only where one item tells of several. */
  lead?: number;
  /** Titles of texts that it may carry; read when first asked for. */
  carries?: CarriedTitles;
};

const THRESHOLD = 0.6;

/** The documents among the units, in order; together they hold every unit. Empty where no title was recognised. */
export function findDocuments(units: readonly Unit[], columns: ReadonlySet<string>): FoundDocument[] {
  const found: FoundDocument[] = [];
  const listed = listedTitles(units);
  let index = 0;
  let contentsUntil = 0;
  while (index < units.length) {
    const zone = readZone(units, index);
    if (!zone) {
      index += 1;
      continue;
    }
    const columnUnit = zone.to - zone.from > 1 && isColumn(units[zone.from], columns) ? zone.from : null;
    const body = { from: columnUnit === null ? zone.from : zone.from + 1, to: zone.to };
    const end = titleEnd(units, body);
    const title: Zone = {
      from: columnUnit === null ? titleStart(units, zone.from, end) : body.from,
      to: end,
    };
    const current = found.at(-1);
    const evidence = weighTitle(units, title, { first: found.length === 0, columnUnit, listed });
    const sum = evidence.reduce((total, { weight }) => total + weight, 0);
    if (isContents(units, title)) contentsUntil = contentsEnd(units, title.to);
    else if (title.from < contentsUntil) {
      index = zone.to;
      continue;
    }
    if (current && isAttachment(units, current, title)) current.attachments.push(title);
    else if (sum >= THRESHOLD) {
      const from = documentStart(units, columnUnit ?? title.from, current?.titleTo ?? 0);
      if (current) current.to = from;
      found.push({
        from: current ? from : 0,
        to: units.length,
        titleFrom: title.from,
        titleTo: title.to,
        attachments: [],
        columnUnit,
        rules: evidence.map(({ rule }) => rule),
        confidence: Math.min(0.99, sum),
      });
    }
    index = Math.max(title.to, zone.from + 1);
  }
  return found;
}

/** Number, column and letterhead lines just above a title belong to its document. */
function documentStart(units: readonly Unit[], titleFrom: number, floor: number): number {
  let start = titleFrom;
  while (start > floor) {
    const unit = units[start - 1];
    if (!unit) break;
    const isNumber = unit.role === 'number' && start - 1 > floor;
    const isHead =
      unit.role === 'plain' &&
      unit.text.length < 60 &&
      (/文件$/.test(unit.text) || (units[start]?.role === 'number' && isOrgan(unit.text)));
    if (!isNumber && !isHead) break;
    start -= 1;
  }
  return start;
}
