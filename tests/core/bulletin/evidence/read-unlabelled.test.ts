import { expect, test } from 'vitest';
import { readUnlabelled } from '#core/bulletin/evidence/read-unlabelled.ts';
import { splitLines } from '#core/bulletin/line.ts';

test.each([
  ['关于公园的通知 (65)云办字3号 1965年2月 发布机关：', ['number (65)云办字3号', 'signed 1965年2月']],
  [
    '关于公园的通知 云政〔2020〕3号 | 2020年1月5日 | 发布机关：',
    ['number 云政〔2020〕3号', 'signed 2020年1月5日'],
  ],
  ['关于公园的通知 云政〔2020〕3号 发布机关：', ['number 云政〔2020〕3号']],
  ['依照云政〔2020〕3号文件办理 发布机关：', []],
  ['关于公园的通知 发布机关：', []],
])('%s', (text, expected) => {
  const [line] = splitLines(text);
  const said = line ? readUnlabelled(line, text.indexOf('发布机关')) : [];
  expect(said.map(({ field, value }) => `${field} ${value}`)).toEqual(expected);
});
