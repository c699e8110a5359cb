import { describe, expect, it } from 'vitest';
import { positionFinder, sourcePositionOf } from '#core/correction/move-position.ts';
import type { Change } from '#core/model/correction.ts';
import type { IssueReading } from '#core/model/issue.ts';
import { at, BULLETIN, read } from './bulletin.ts';

const places = ({ furniture }: IssueReading) => ({
  text: BULLETIN,
  furniture: furniture.map(({ source }) => source),
});
const before = read();

/** Where every printed character of the first reading stands in the other. */
function moveAll(changes: Change[]): { moved: number; astray: string[] } {
  const now = read(...changes);
  const find = positionFinder(now.documents, places(now));
  const astray: string[] = [];
  let moved = 0;
  for (const document of before.documents) {
    for (const [offset, character] of Array.from(document.text).entries()) {
      if (/\s/u.test(character)) continue;
      const source = sourcePositionOf(document, offset, places(before));
      const place = source === null ? null : find(source);
      const found = place && now.documents[place.document]?.text.charAt(place.offset);
      moved += 1;
      if (found !== character)
        astray.push(`${character} at ${document.title} ${offset} is ${found ?? 'nowhere'}`);
    }
  }
  return { moved, astray };
}

describe('the place of a character in another reading', () => {
  it.each<[string, Change[]]>([
    ['the same', []],
    ['a merge', [{ change: 'join-document', at: at('云溪区人民政府\n关于任免') }]],
    ['a split', [{ change: 'begin-document', at: at('一、压实责任') }]],
    ['paragraphs joined', [{ change: 'join-block', at: at('第二条') }]],
    ['a paragraph parted', [{ change: 'split-block', at: at('为切实'), before: '为切实做好今年防汛工作，' }]],
    [
      'a title of fewer lines',
      [{ change: 'set-block', at: at('云溪区人民政府\n关于印发'), kind: 'paragraph', level: null }],
    ],
    [
      'furniture taken in',
      [{ change: 'take-in', at: at('区政府文件 云溪'), end: at('区政府文件 云溪') + 10 }],
    ],
  ])('is the same character: %s', (_, changes) => {
    const { moved, astray } = moveAll(changes);
    expect(astray).toEqual([]);
    expect(moved).toBeGreaterThan(300);
  });

  it('is near where the text before it was corrected', () => {
    const text = '为切实切实做好今年防汛工作，现将有关事项通知如下。';
    const start = at('为切实');
    const now = read({ change: 'set-text', at: start, end: start + 5, text });
    const place = positionFinder(now.documents, places(now))(at('工作，现将'));
    expect(now.documents[0]?.text.slice(place?.offset ?? 0).startsWith('防汛工作')).toBe(true);
  });
});
