import type { Language } from '../model/language.ts';

export type Cell = string | number | null;
/** One column of a table: its head, and what stands in it for a row, in either language. */
export type Column<Row> = {
  head: Readonly<Record<Language, string>>;
  cell: (row: Row, language: Language) => Cell;
};
export type Table<Row> = readonly Column<Row>[];

/** A column with its heads in Chinese and English. */
export function column<Row>(zh: string, en: string, cell: Column<Row>['cell']): Column<Row> {
  return { head: { 'zh-CN': zh, en }, cell };
}

/** The words of one value in both languages, as a cell. */
export function word<Value extends string>(
  words: Readonly<Record<Value, readonly [zh: string, en: string]>>,
): (value: Value, language: Language) => string {
  return (value, language) => words[value][language === 'en' ? 1 : 0];
}

/** 是 or nothing: an empty cell reads as no. */
export function yes(value: boolean, language: Language): string {
  if (!value) return '';
  return language === 'en' ? 'yes' : '是';
}

/** Several names in one cell. */
export function list(names: readonly string[], language: Language): string {
  return names.join(language === 'en' ? '; ' : '、');
}

/** The heads of a table, then the cells of each row. */
export function layOut<Row>(table: Table<Row>, language: Language) {
  return {
    heads: table.map(({ head }) => head[language]),
    cells: (row: Row): Cell[] => table.map(({ cell }) => cell(row, language)),
  };
}
