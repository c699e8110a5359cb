import { addBlock, type Draft } from '../draft.ts';
import { governmentName, officeName } from '../district.ts';
import type { Series } from '../history.ts';
import { isoDate, plainDate } from '../numerals.ts';
import type { Writer } from '../writer.ts';

/** Columns of the bulletin, in print order. */
export const COLUMNS = {
  reports: '重要报告',
  government: '区政府文件',
  office: '区政府办公室文件',
  people: '人事任免',
  city: '市政府规章',
  reading: '政策解读',
  chronicle: '大事记',
  figures: '统计数据',
} as const;

/** A day of the months the issue covers, as ISO date; later with every call, as document numbers are. */
export function issueDay(writer: Writer): string {
  writer.clock.day = Math.min(78, writer.clock.day + writer.random.int(1, 5));
  const first = Math.max(1, writer.month - 2);
  const month = Math.min(writer.month, first + Math.floor(writer.clock.day / 26));
  return isoDate(writer.year, month, (writer.clock.day % 26) + 1);
}

/** `days` later within the same month, so that no calendar is needed. */
export function laterDay(iso: string, days: number): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return isoDate(Number(year), Number(month), Math.min(28, Number(day) + days));
}

/** Sets title and its printed lines: who above, what below. */
export function addTitle(draft: Draft, lines: readonly string[]): void {
  addBlock(draft, { kind: 'title', text: draft.label.title, lines });
}

/** Takes the next document number of a series and prints it. */
export function addNumber(writer: Writer, draft: Draft, series: Series, rule: boolean): void {
  const number = writer.history.takeNumber(series, writer.year);
  draft.label.documentNumber = number;
  addBlock(draft, { kind: 'document-number', text: number });
  writer.history.remember({ number, title: draft.label.title, year: writer.year, rule });
}

/** The usual recipients. */
export function addRecipients(draft: Draft): void {
  addBlock(draft, { kind: 'recipient', text: '各镇人民政府、街道办事处，区政府各部门，各直属单位：' });
}

/** Signatures and date of signing. */
export function addSignature(draft: Draft, signers: readonly string[], signedOn: string): void {
  for (const signer of signers) addBlock(draft, { kind: 'signature', text: signer });
  addBlock(draft, { kind: 'date-line', text: plainDate(signedOn) });
  draft.label.signedOn = signedOn;
}

/** （2024年3月6日印发） */
export function addPrintingDate(draft: Draft, printedOn: string): void {
  addBlock(draft, { kind: 'printing-date', text: `（${plainDate(printedOn)}印发）` });
  draft.label.printedOn = printedOn;
}

/** The body that signs: government or its office, with the column and the number series it uses. */
export function issuingBody(
  writer: Writer,
  byOffice: boolean,
): { name: string; column: string; series: Series } {
  return byOffice
    ? { name: officeName(writer.district), column: COLUMNS.office, series: '政办发' }
    : { name: governmentName(writer.district), column: COLUMNS.government, series: '政发' };
}
