import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import type { Change } from '#core/model/correction.ts';
import type { DocumentReading } from '#core/model/document.ts';
import type { IssueReading } from '#core/model/issue.ts';
import { sourceOf } from '#tests/core/bulletin/source.ts';

/** Three documents on three pages, with running heads, a table, a title of two lines and an attached text. */
export const BULLETIN = `云溪区人民政府办公室
关于做好春季防汛工作的通知
云政办字〔2024〕7号

各街道办事处，区政府各部门：

为切实做好今年防汛工作，现将有关事项通知如下。

一、压实责任

各街道要落实防汛责任制，汛期二十四小时值班。

云溪区人民政府办公室

2024年3月18日

区政府文件 云溪区人民政府公报（2024年第2期） 5

云溪区人民政府
关于印发云溪湖保护办法的
通知
云政发〔2024〕9号

各街道办事处：

现将《云溪湖保护办法》印发给你们，请认真贯彻执行。

云溪区人民政府

2024年3月20日

云溪湖保护办法

第一条 为保护云溪湖，制定本办法。

第二条 湖区禁止倾倒垃圾。

区政府文件 云溪区人民政府公报（2024年第2期） 6

云溪区人民政府
关于任免周明等工作人员职务的通知
云政任〔2024〕3号

区政府决定，任命：

周 明为云溪区水务局局长。

指标\t单位\t数量
水库\t座\t12
河道\t公里\t340

云溪区人民政府

2024年3月22日
`;

export const SOURCE = sourceOf(BULLETIN);

/** Where words stand in the source; the first time where nothing else is said. */
export function at(words: string, from = 0): number {
  const found = BULLETIN.indexOf(words, from);
  if (found === -1) throw new Error(`no ${words}`);
  return found;
}

/** The stretch of the source with these words. */
export function stretch(words: string): { at: number; end: number } {
  return { at: at(words), end: at(words) + words.length };
}

export function read(...changes: readonly Change[]): IssueReading {
  return readBulletin(SOURCE, changes);
}

/** Kind and words of each block. */
export function blocksOf(document: DocumentReading | undefined): string[] {
  return (document?.blocks ?? []).map(
    ({ kind, range }) => `${kind}: ${document?.text.slice(range.start, range.end) ?? ''}`,
  );
}
