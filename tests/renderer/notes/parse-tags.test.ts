import { expect, test } from 'vitest';
import { parseTags } from '#renderer/notes/parse-tags.ts';

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
