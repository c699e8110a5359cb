import { describe, expect, it } from 'vitest';
import { changeStates } from '#core/correction/change-state.ts';
import { correctFields } from '#core/correction/correct-fields.ts';
import { matchDocuments, stretchOf } from '#core/correction/match-documents.ts';
import type { Change } from '#core/model/correction.ts';
import type { IssueReading } from '#core/model/issue.ts';
import { at, read } from './bulletin.ts';

const LAKE = at('云溪区人民政府\n关于印发云溪湖');
/** What a reader makes of the source that does not see the letterhead above a title. */
const headless: Change[] = [{ change: 'set-aside', at: LAKE, end: LAKE + '云溪区人民政府'.length }];

describe('corrections made on a reading that began a document below its letterhead', () => {
  const below = read(...headless).documents[1]?.blocks[0]?.source?.start ?? 0;
  const better = read();

  it('are of the document that begins a little earlier now', () => {
    const change: Change = { change: 'set-document', at: below, fields: { title: '云溪湖保护办法' } };
    const corrected = correctFields(better, [change]);
    expect(below).toBeGreaterThan(LAKE);
    expect(corrected.documents[1]?.title).toBe('云溪湖保护办法');
    expect(changeStates(corrected, [change])).toEqual(['in-force']);
  });

  it('do not cut its letterhead off, and merge it whole', () => {
    const begin: Change = { change: 'begin-document', at: below };
    const join: Change = { change: 'join-document', at: below };
    expect(read(begin).documents).toEqual(better.documents);
    expect(changeStates(read(begin), [begin])).toEqual(['in-force']);
    expect(read(join).documents).toHaveLength(better.documents.length - 1);
    expect(changeStates(read(join), [join])).toEqual(['in-force']);
  });
});

describe('matchDocuments', () => {
  const known = ({ documents }: IssueReading) =>
    documents.map((document) => ({ ...document, source: stretchOf(document.blocks) }));
  const plain = known(read());
  const document = (start: number, end: number, title = '', documentNumber: string | null = null) => ({
    source: { start, end },
    title,
    documentNumber,
  });

  it.each([
    ['the same reading', plain, plain, [0, 1, 2]],
    ['a document gone', plain, plain.filter((_, index) => index !== 1), [0, 2]],
    ['a document come back', plain.slice(1), plain, [-1, 0, 1]],
    [
      'the first block gone: the number tells',
      [document(0, 50, '甲', '云政发〔2024〕1号'), document(50, 90, '乙')],
      [document(5, 50, '丙', '云政发[2024]1号'), document(50, 90, '乙')],
      [0, 1],
    ],
    ['another start: the title tells', [document(0, 50, '甲 通 知')], [document(9, 20, '甲通知')], [0]],
    [
      'a title borne twice tells nothing; the place does',
      [document(0, 50, '任免'), document(50, 99, '任免')],
      [document(1, 50, '任免'), document(52, 99, '任免')],
      [0, 1],
    ],
    [
      'the same place under a title that was read whole now',
      [document(5, 50, '关于任免周明的通知')],
      [document(0, 50, '云溪区人民政府关于任免周明的通知')],
      [0],
    ],
    ['the same place under another title is another', [document(9, 50, '甲')], [document(0, 50, '乙')], [-1]],
    ['a small part of it is not the document', [document(0, 50, '甲')], [document(40, 90, '乙')], [-1]],
    ['nothing known', [], [document(0, 9)], [-1]],
  ])('%s', (_, before, now, expected) => {
    expect(matchDocuments(before, now)).toEqual(expected);
  });

  const gone = { source: null, title: '', documentNumber: null };
  it.each([
    [
      'what began there once is the same, whatever it is called',
      [document(30, 90, '甲', '云政发〔2024〕1号'), document(0, 30, '乙')],
      [document(0, 20, '丙'), document(20, 90, '丁', '云政发〔2024〕1号')],
      [{ place: 1, start: 20 }],
      [1, 0],
    ],
    [
      'what begins there now comes before what once did',
      [document(0, 50, '甲'), document(50, 90, '乙')],
      [document(0, 50), document(50, 90)],
      [{ place: 0, start: 50 }],
      [0, 1],
    ],
    [
      'of several that once began there the first is taken',
      [gone, gone],
      [document(0, 9), document(9, 20)],
      [
        { place: 1, start: 9 },
        { place: 0, start: 9 },
        { place: 1, start: 0 },
      ],
      [-1, 1],
    ],
  ])('%s', (_, before, now, former, expected) => {
    expect(matchDocuments(before, now, former)).toEqual(expected);
  });
});
