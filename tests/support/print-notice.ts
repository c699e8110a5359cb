import { printPage, type PrintedLine } from '#scripts/scans/print-page.ts';

const NOTICE = [
  ['云溪区人民政府办公室', 44, 500],
  ['关于做好防汛值班工作的通知', 44, 430],
  ['云政办字〔2024〕9号', 33, 690],
  ['各镇人民政府，各街道办事处，区政府各部门：', 33, 200],
  ['为做好今年汛期的防汛值班工作，保障群众生命财产', 33, 266],
  ['安全，现将有关事项通知如下。', 33, 200],
  ['一、落实值班制度。各单位要安排专人二十四小时值', 33, 266],
  ['班，遇有险情立即报告区防汛指挥部。', 33, 200],
  ['二、备足防汛物资。编织袋、水泵和照明设备要逐一', 33, 266],
  ['清点，损坏的在六月底以前更换。', 33, 200],
  ['云溪区人民政府办公室', 33, 660],
  ['2024年5月8日', 33, 740],
] as const;

/** The lines of a notice as they are printed on one sheet. */
export const NOTICE_LINES: readonly PrintedLine[] = NOTICE.map(([text, size, x], at) => ({
  text,
  size,
  x,
  y: 200 + at * 70,
}));

/** A scan of a notice: one sheet, as PNG. */
export function printNotice(): Promise<Buffer> {
  return printPage(NOTICE_LINES, { width: 1240, height: 1100 });
}
