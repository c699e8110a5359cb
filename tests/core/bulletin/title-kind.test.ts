import { expect, test } from 'vitest';
import { kindOfEnding } from '#core/bulletin/title-kind.ts';

test.each([
  ['the state appoints', '国家主席张明任免驻外大使', 'appointment'],
  ['the state appoints, behind a label', '[国务院]国务院任免桑河特区主要官员', 'appointment'],
  ['a heading tells of appointing', '依法任免部门主要负责人', null],
  ['a heading says who appoints', '区人大常委会任命政府部门负责人', null],
  ['a line of a title breaks off', '云溪区人民政府关于任命部门负责人', null],
  ['a heading is about officials', '依法任免政府官员', null],
])('%s', (_name, title, kind) => {
  expect(kindOfEnding(title)).toBe(kind);
});
