import { expect, test } from 'vitest';
import { startAnnotating } from './annotated-archive.ts';

test.each([
  ['nothing typed: the most used first', '', ['防汛', '待查', '市政府', '政府采购']],
  ['a beginning before the middle, the more used of equals first', '政府', ['政府采购', '市政府']],
  ['initials', 'fx', ['防汛']],
  ['whole pinyin', 'daich', ['待查']],
  ['what no tag holds', '水利', []],
])('tags are completed by %s', async (_name, text, expected) => {
  const archive = await startAnnotating();
  await archive.mark('健全机制', { tags: ['防汛', '待查', '市政府'] });
  await archive.mark('周明', { tags: ['防汛', '政府采购', '待查'] });
  const removed = await archive.mark('健全机制', { tags: ['防汛', '水利'] });
  await archive.get('annotations.remove', { ids: [removed] });
  await archive.mark('健全', { tags: ['防汛'] });
  const { tags } = await archive.get('annotations.tags', { text });
  expect(tags.map(({ tag }) => tag)).toEqual(expected);
});
