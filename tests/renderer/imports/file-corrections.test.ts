import { beforeEach, expect, test } from 'vitest';
import type { Change } from '#core/model/correction.ts';
import { changeSitting, clearBench, sittingOf, sittingStore } from '#renderer/correction/state/bench.ts';
import { stage } from '#renderer/correction/state/sitting.ts';
import {
  correctionsOf,
  correctionsWithin,
  dropCorrectionsOf,
  settleCorrections,
} from '#renderer/imports/file-corrections.ts';

const FILES = ['/盘/甲.txt', '/盘/乙.txt', '/盘/丙.txt', '/盘/丁.txt'];
const change = (at: number): Change => ({ change: 'begin-document', at });
const stageOf = (file: string, at: number): void => {
  changeSitting({ of: 'file', file }, (sitting) => stage(sitting, [change(at)]));
};
const changesOf = (file: string) => sittingOf(sittingStore.get(), { of: 'file', file }).changes;
const waiting = (): string[] => FILES.filter((file) => changesOf(file).length > 0);

beforeEach(() => {
  clearBench();
  for (const file of FILES) stageOf(file, 1);
});

test('corrections go where they are kept, and wait where they are not', () => {
  settleCorrections(correctionsOf(['/盘']), new Set(['/盘/甲.txt', '/盘/乙.txt']));
  expect(waiting()).toEqual(['/盘/丙.txt', '/盘/丁.txt']);
});

test('what is corrected in a file while it is imported waits on', () => {
  const sent = correctionsOf(['/盘/甲.txt']);
  stageOf('/盘/甲.txt', 5);
  settleCorrections(sent, new Set(['/盘/甲.txt']));
  expect(changesOf('/盘/甲.txt')).toEqual([change(5)]);
});

test('giving up the corrections of some files leaves those of others', () => {
  dropCorrectionsOf(['/盘/甲.txt', '/盘/丙.txt']);
  expect(waiting()).toEqual(['/盘/乙.txt', '/盘/丁.txt']);
});

test.each<[name: string, paths: string[], sent: string[]]>([
  ['the file itself', ['/盘/甲.txt'], ['/盘/甲.txt']],
  ['its folder', ['/盘'], ['/盘/甲.txt', '/盘/乙/丙.txt']],
  ['its folder, written with a slash', ['/盘/'], ['/盘/甲.txt', '/盘/乙/丙.txt']],
  ['a folder above its folder, on Windows', ['D:\\公报'], ['D:\\公报\\2024\\丁.pdf']],
  ['the root', ['/'], ['/盘/甲.txt', '/盘/乙/丙.txt']],
  ['a folder whose name begins alike', ['/盘/乙/丙'], []],
  ['another file', ['/盘/戊.txt'], []],
])('corrections of a file are sent where the batch has %s', (_, paths, sent) => {
  const files = ['/盘/甲.txt', '/盘/乙/丙.txt', 'D:\\公报\\2024\\丁.pdf'].map((file) => ({ file }));
  expect(correctionsWithin(files, paths).map(({ file }) => file)).toEqual(sent);
});
