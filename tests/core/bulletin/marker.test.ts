import { describe, expect, it } from 'vitest';
import { readMarker } from '#core/bulletin/marker.ts';

const cases: [string, [number, number] | null][] = [
  ['一、总体要求', [1, 1]],
  ['十二、附则', [1, 12]],
  ['（三）坚持以水兴城', [2, 3]],
  ['(五) 单位或个人', [2, 5]],
  ['1.加强公园管理', [3, 1]],
  ['１２．完善设施', [3, 12]],
  ['（1）建设', [4, 1]],
  ['③推进', [5, 3]],
  ['第二章 职责分工', [1, 2]],
  ['第一节 总则', [2, 1]],
  ['第二十条　本办法', [3, 20]],
  ['第IV部 过渡条文', [1, 4]],
  ['第VX部 过渡条文', null],
  ['1.2 万人', null],
  ['（一期）工程', null],
  ['一是加快', null],
  ['第1章 - 公园条例', null],
  ['2024年', null],
  ['', null],
];

describe('readMarker', () => {
  it.each(cases)('reads %j as level and number %j', (text, expected) => {
    const marker = readMarker(text);
    expect(marker && [marker.level, marker.number]).toEqual(expected);
  });
});
