import type { Block } from '../model/document.ts';
import type { Responsibility } from '../model/register.ts';
import { isBody, splitBodies } from './body-names.ts';
import { rowRanges } from './row-ranges.ts';

const LEAD = /^(?:牵头|主办|责任牵头)(?:责任)?(?:单位|部门|机关)?$/u;
const OTHER =
  /^(?:责任|配合|协办|参与|参加|落实|承办|实施|主管|协同)(?:责任)?(?:单位|部门|机关|主体)(?:和|及)?(?:部门)?$/u;
const MEASURE = /任务|措施|事项|内容|项目|工作|举措|目标|要求|条款/u;

/** The rows of a table that has a column of answerable bodies; empty for every other table. */
export function readResponsibilityTable(block: Block): Responsibility[] {
  const [header, ...body] = block.rows ?? [];
  if (!header) return [];
  const plain = header.map((cell) => cell.replace(/\s/gu, ''));
  const leads = columnsOf(plain, LEAD);
  const others = columnsOf(plain, OTHER);
  if (leads.length + others.length === 0) return [];
  const measure = plain.findLastIndex(
    (cell, at) => MEASURE.test(cell) && !leads.includes(at) && !others.includes(at),
  );
  const places = rowRanges(block.rows ?? [], block.range.start);
  let last: Pick<Responsibility, 'measure'> = { measure: '' };
  return body.flatMap((row, index): Responsibility[] => {
    // A cell that spans several rows is printed in the first of them.
    const printed = row[measure] ?? row[0] ?? '';
    last = printed === '' ? last : { measure: printed };
    const assignment = { leads: bodiesOf(row, leads), others: bodiesOf(row, others) };
    if (assignment.leads.length + assignment.others.length === 0 || last.measure === '') return [];
    return [{ ...last, ...assignment, sentence: row.join('\t'), range: places[index + 1] ?? block.range }];
  });
}

function columnsOf(header: readonly string[], wanted: RegExp): number[] {
  return header.flatMap((cell, at) => (wanted.test(cell) ? [at] : []));
}

function bodiesOf(row: readonly string[], columns: readonly number[]): string[] {
  return columns
    .flatMap((at) => splitBodies((row[at] ?? '').replace(/\n/gu, '、')))
    .filter((name) => isBody(name));
}
