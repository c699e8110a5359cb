import type { Block } from '../model/document.ts';
import type { Citation } from '../model/register.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../text/document-number.ts';
import type { Cited } from './find-cited.ts';
import type { ListedRelation } from './listed-texts.ts';
import { rowRanges } from './row-ranges.ts';
import { mentionsRepeal, saysRepeal } from './says-repeal.ts';

export type TableCitation = Pick<Citation, 'relation' | 'sentence' | 'range'> & {
  cited: Pick<Cited, 'title' | 'documentNumber'>;
};

const TITLE = /(?:文件|规章|法规|制度|规范性文件)?(?:名称|标题|题目|题名)$|^文件名?$/u;
const NUMBER = /文号|字号|发文号|文件编号/u;
const RESULT = /处理|清理|意见|结果|结论|备注|状态|效力/u;

/**
 * The texts that a table lists by name and number, each with what its own row says of it, else what the list says; empty for every
 * other table.
 */
export function readCitationTable(
  block: Pick<Block, 'rows' | 'range'>,
  listing: ListedRelation | null,
): TableCitation[] {
  const [header, ...body] = block.rows ?? [];
  const title = header?.findIndex((cell) => TITLE.test(cell)) ?? -1;
  const number = header?.findIndex((cell) => NUMBER.test(cell)) ?? -1;
  if (!header || title === -1 || (number === -1 && listing === null)) return [];
  const result = header.findIndex((cell, at) => at !== title && at !== number && RESULT.test(cell));
  const places = rowRanges(block.rows ?? [], block.range.start);
  return body.flatMap((row, index): TableCitation[] => {
    const name = (row[title] ?? '').replace(/^《(.*)》$/su, '$1');
    if (name.length < 4) return [];
    const parsed = parseDocumentNumber(row[number] ?? '');
    return [
      {
        relation: relationOfCell(row[result] ?? '') ?? listing ?? 'cites',
        cited: { title: name, documentNumber: parsed ? formatDocumentNumber(parsed) : null },
        sentence: row.join('\t'),
        range: places[index + 1] ?? block.range,
      },
    ];
  });
}

function relationOfCell(cell: string): ListedRelation | null {
  if (saysRepeal(cell)) return 'repeals';
  if (/修改|修订|修正/u.test(cell)) return 'amends';
  return /有效|保留|继续/u.test(cell) || mentionsRepeal(cell) ? 'cites' : null;
}
