import { expect, test } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import type { Change } from '#core/model/correction.ts';
import {
  deskRows,
  documentKey,
  findByKey,
  findHolder,
  findRow,
} from '#renderer/correction/state/desk-rows.ts';

const TEXT = `区政府文件                云溪区人民政府公报（2024年第1期）                1
关于加强春季防火工作的通知
云政发〔2024〕1号
各街道办事处：
一、落实责任
春季风大物燥，各单位要落实防火责任，逐级签订责任书，确保
区政府文件                云溪区人民政府公报（2024年第1期）                2
不发生重大火情。
云溪区人民政府
2024年3月1日
关于开展环境整治的通知
云政发〔2024〕2号
各街道办事处：
请认真组织实施。
云溪区人民政府
2024年3月5日
`;

function preview(changes: readonly Change[] = []) {
  const source = { text: TEXT, mediaType: 'text/plain', encoding: 'utf-8', name: '公报.txt', warnings: [] };
  const reading = readBulletin(source, changes);
  return { reading, furnitureTexts: reading.furniture.map(({ source: at }) => TEXT.slice(at.start, at.end)) };
}

test('every block and every piece of furniture has its row, in the order of the source', () => {
  const read = preview();
  const rows = read.reading.documents.flatMap((_, index) => deskRows(read, index, true));
  const blocks = read.reading.documents.flatMap(({ blocks: each }) => each);
  expect(rows.filter(({ of }) => of === 'furniture')).toHaveLength(read.reading.furniture.length);
  expect(rows.filter(({ of }) => of === 'block')).toHaveLength(blocks.length);
  const starts = rows.map(({ source }) => source?.start ?? -1);
  expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

test('furniture is shown with its words, and left out where it is not wanted', () => {
  const read = preview();
  expect(read.reading.furniture.length).toBeGreaterThan(0);
  const furniture = deskRows(read, 0, true).filter(({ of }) => of === 'furniture');
  expect(furniture.map(({ text }) => text)).toEqual(
    furniture.map(({ source }) => TEXT.slice(source?.start, source?.end)),
  );
  expect(deskRows(read, 0, false).some(({ of }) => of === 'furniture')).toBe(false);
});

test('a page is marked on the first row that stands on it', () => {
  const rows = deskRows(preview(), 0, true);
  const marked = rows.filter(({ turnsTo }) => turnsTo !== null);
  expect(marked.map(({ turnsTo }) => turnsTo)).toEqual([...new Set(marked.map(({ turnsTo }) => turnsTo))]);
  expect(marked[0]).toMatchObject({ of: 'block', turnsTo: 1 });
});

test('a document keeps its key when another one is split, and a merged one is found where its text is', () => {
  const read = preview();
  const [first, second] = read.reading.documents;
  if (first === undefined || second === undefined) throw new Error('two documents expected');
  const at = first.blocks[3]?.source?.start ?? -1;
  const split = preview([{ change: 'begin-document', at }]).reading.documents;
  expect(split.map(documentKey)).toEqual([documentKey(first), String(at), documentKey(second)]);
  expect(findByKey(split, documentKey(second))).toBe(2);
  const merged = preview([{ change: 'join-document', at: Number(documentKey(second)) }]).reading.documents;
  expect(merged).toHaveLength(1);
  expect(findByKey(merged, documentKey(second))).toBe(0);
  expect(findHolder(split, at + 1)).toBe(1);
  expect(findByKey([], 'x')).toBe(0);
});

test('a row is found by where it begins, by what lies within it, and by what comes before', () => {
  const rows = deskRows(preview(), 0, true);
  for (const [number, row] of rows.entries()) {
    if (row.source === null) continue;
    expect(findRow(rows, row.source.start)).toBe(number);
  }
  const last = rows.at(-1)?.source?.end ?? 0;
  expect(findRow(rows, last + 1000)).toBe(rows.length - 1);
  expect(findRow([], 5)).toBe(0);
});

test('an issue without documents still shows its furniture', () => {
  const reading = { ...preview().reading, documents: [] };
  const texts = reading.furniture.map(() => '页眉');
  const rows = deskRows({ reading, furnitureTexts: texts }, -1, true);
  expect(rows).toHaveLength(reading.furniture.length);
});
