import type { DocumentReading } from '../model/document.ts';
import type { Indicator } from '../model/register.ts';
import { findStatisticalTables, NUMBER } from './statistical-tables.ts';

const PERIOD =
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:度|\d{1,2}\s?[-—–~～至]\s?\d{1,2}月|\d{1,2}月|上半年|下半年|全年|前三季度|第?[一二三四1-4]季度)?/;
const UNIT = /单位|單位/;
const CHANGE = /同比|增长|增幅|增减|增速|增長|±|比上年|[%％]/;
const VALUE = /累计|完成|数值|总量|绝对|实绩|本期|数额|指标值|数据|数量|金额|预算|决算/;

type Columns = { unit: number | null; value: number | null; change: number | null };

/** The rows of the statistical tables of a document: name, unit, value as printed, change against the year before. */
export function readIndicators(document: DocumentReading): Indicator[] {
  const indicators: Indicator[] = [];
  for (const { header, rows } of findStatisticalTables(document)) {
    const columns = findColumns(
      header,
      rows.map(({ cells }) => cells),
    );
    if (columns.value === null && columns.change === null) continue;
    const period = PERIOD.exec(header.join(' '))?.[0] ?? PERIOD.exec(document.title)?.[0] ?? null;
    for (const { cells, range } of rows) {
      const [name = ''] = cells;
      const value = cell(cells, columns.value);
      const change = cell(cells, columns.change);
      if (name === '' || (value === null && change === null)) continue;
      const unit = cell(cells, columns.unit) ?? unitOfHeader(header, columns.value);
      indicators.push({
        name,
        period: period?.replace(/\s/g, '') ?? null,
        unit,
        value,
        change,
        range: { ...range },
      });
    }
  }
  return indicators;
}

function findColumns(header: readonly string[], body: readonly (readonly string[])[]): Columns {
  const numeric = header.map((_, index) => index > 0 && mostlyNumbers(body, index));
  const unit = find(header, (text, index) => UNIT.test(text) && numeric[index] === false);
  const change = find(
    header,
    (text, index) => CHANGE.test(text) && numeric[index] === true && !/占比|比重/.test(text),
  );
  const value =
    find(header, (text, index) => VALUE.test(text) && numeric[index] === true && index !== change) ??
    find(header, (_, index) => numeric[index] === true && index !== change);
  const isStatistical = unit !== null || change !== null || header.some((text) => VALUE.test(text));
  return isStatistical ? { unit, value, change } : { unit: null, value: null, change: null };
}

function find(header: readonly string[], test: (text: string, index: number) => boolean): number | null {
  const index = header.findIndex(test);
  return index === -1 ? null : index;
}

function mostlyNumbers(body: readonly (readonly string[])[], column: number): boolean {
  const numbers = body.filter((row) => NUMBER.test(row[column] ?? '')).length;
  return numbers * 2 > body.length;
}

function cell(row: readonly string[], column: number | null): string | null {
  const text = column === null ? '' : (row[column] ?? '');
  return text === '' ? null : text;
}

/** 总量（亿元） */
function unitOfHeader(header: readonly string[], column: number | null): string | null {
  return column === null ? null : (/[（(]([^（()）%％±]{1,8})[）)]/u.exec(header[column] ?? '')?.[1] ?? null);
}
