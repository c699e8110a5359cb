import { squeeze } from '../text/characters.ts';
import { simplify } from '../text/simplify.ts';
import type { Unit } from './unit.ts';

/** Columns that bulletins have; others are known from running heads and brackets. */
const COLUMN_NAMES: ReadonlySet<string> = new Set(
  (
    '重要报告 重要文件 重要讲话 人事任免 人事任命 人事 机构人事 政策解读 大事记 统计数据 统计资料 统计公报 政务要闻 领导讲话 规范性文件 政府规章 法规规章 法律法规 规章 ' +
    '区委区政府文件 县委县政府文件 市委市政府文件 省委省政府文件 区政府文件 县政府文件 市政府文件 省政府文件 政府文件 政府办公室文件 区政府办公室文件 市政府办公室文件 ' +
    '县政府办公室文件 部门文件 国务院文件 国务院令 国务院办公厅文件 上级文件 经济运行 经济数据 公告通告 通知公告 其他 附录'
  ).split(' '),
);

/** 市政府规章 is of the columns as 政府规章 is. */
const LEVEL = /^(?:自治区|自治州|省|市|州|县|区|旗|镇)/;

/** Whether a unit prints the name of a column: in 【】, by a usual name, or by one that the running heads have. */
export function isColumn(unit: Unit | undefined, columns: ReadonlySet<string>): boolean {
  const text = squeeze(unit?.text ?? '');
  if (/^[【〔]\p{Script=Han}{2,14}[】〕]$/u.test(text)) return true;
  const name = columnName(text);
  return columns.has(name) || isUsualColumn(name);
}

/** Whether bulletins usually call a column so. */
export function isUsualColumn(name: string): boolean {
  const plain = simplify(name);
  return COLUMN_NAMES.has(plain) || COLUMN_NAMES.has(plain.replace(LEVEL, ''));
}

/** The name of a column without the brackets or marks that print around it. */
export function columnName(text: string): string {
  return squeeze(text).replace(/^[【〔[■●◆]|[】〕\]]$/gu, '');
}
