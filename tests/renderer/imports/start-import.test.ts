import { expect, test } from 'vitest';
import { correctionsWithin } from '#renderer/imports/start-import.ts';

test.each<[name: string, paths: string[], sent: string[]]>([
  ['the file itself', ['/盘/甲.txt'], ['/盘/甲.txt']],
  ['its folder', ['/盘'], ['/盘/甲.txt', '/盘/乙/丙.txt']],
  ['its folder, written with a slash', ['/盘/'], ['/盘/甲.txt', '/盘/乙/丙.txt']],
  ['a folder above its folder, on Windows', ['D:\\公报'], ['D:\\公报\\2024\\丁.pdf']],
  ['the root', ['/'], ['/盘/甲.txt', '/盘/乙/丙.txt']],
  ['a folder whose name begins alike', ['/盘/乙/丙'], []],
  ['another file', ['/盘/戊.txt'], []],
])('corrections of a file are sent where the import has %s', (_, paths, sent) => {
  const files = ['/盘/甲.txt', '/盘/乙/丙.txt', 'D:\\公报\\2024\\丁.pdf'].map((file) => ({ file }));
  expect(correctionsWithin(files, paths).map(({ file }) => file)).toEqual(sent);
});
