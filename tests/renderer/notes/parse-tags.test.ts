import { expect, test } from 'vitest';
import { lastTag, parseTags, withLastTag } from '#renderer/notes/parse-tags.ts';

test.each([
  ['审批', ['审批']],
  ['#审批 ＃督查', ['审批', '督查']],
  ['审批，督查、用地, 审批；', ['审批', '督查', '用地']],
  ['  # ，', []],
])('%j gives the tags %j', (written, tags) => {
  expect(parseTags(written)).toEqual(tags);
});

test('a tag is never longer than the archive takes', () => {
  expect(parseTags('长'.repeat(300))[0]?.length).toBe(100);
});

test.each([
  ['防汛 待', '待', '防汛 待查 '],
  ['防汛、＃待', '待', '防汛、待查 '],
  ['防汛 ', '', '防汛 待查 '],
  ['', '', '待查 '],
])('the tag being written in “%s” is “%s”, and is completed in its place', (written, last, completed) => {
  expect(lastTag(written)).toBe(last);
  expect(withLastTag(written, '待查')).toBe(completed);
});
