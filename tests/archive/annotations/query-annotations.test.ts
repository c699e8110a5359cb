import { describe, expect, it } from 'vitest';
import type { RequestOf } from '#core/contract/contract.ts';
import type { AnnotationGroup } from '#core/model/annotation-list.ts';
import { startAnnotating, type AnnotatedArchive } from './annotated-archive.ts';

type Filter = NonNullable<RequestOf<'annotations.query'>['filter']>;

/** Four annotations of two people in two issues. */
async function startWithFour(): Promise<AnnotatedArchive> {
  const archive = await startAnnotating();
  await archive.get('profile.save', { author: '甲' });
  await archive.mark('第1季度', { tags: ['防汛', '季度'], note: '第一季', color: 'green' });
  await archive.mark('周明', { tags: ['人事'], style: 'underline', color: 'blue' });
  await archive.get('profile.save', { author: '乙' });
  await archive.mark('第2季度', { tags: ['防汛'], note: '臺灣', isShared: true });
  await archive.mark('林小禾', { style: 'note', color: 'rose' });
  return archive;
}

const QUERIES: [name: string, filter: Filter, expected: string[]][] = [
  ['everything, by place', {}, ['第1季度', '周明', '林小禾', '第2季度']],
  ['words, in search form', { text: '台湾' }, ['第2季度']],
  ['words of the title', { text: '防汛工作 第2' }, ['第2季度']],
  ['a tag', { tags: ['防汛'] }, ['第1季度', '第2季度']],
  ['all of several tags', { tags: ['防汛', '季度'] }, ['第1季度']],
  ['one of several colours', { colors: ['green', 'rose'] }, ['第1季度', '林小禾']],
  ['a kind', { styles: ['note'] }, ['林小禾']],
  ['a person', { authors: ['甲'] }, ['第1季度', '周明']],
  ['a kind of document', { documentKinds: ['appointment'] }, ['周明', '林小禾']],
  ['an issuer', { issuers: ['云溪区人民政府办公室'] }, ['第1季度', '第2季度']],
  ['days of signing', { signedFrom: '2024-02-01', signedTo: '2024-02-20' }, ['第2季度']],
  ['days of change that are past', { changedTo: '2020-01-01' }, []],
  ['a state', { states: ['orphan', 'lost'] }, []],
  ['what is shared', { isShared: true }, ['第2季度']],
  ['what has no note', { hasNote: false }, ['周明', '林小禾']],
  ['what has no tag', { group: { by: 'tag', value: null } }, ['林小禾']],
  ['one group', { group: { by: 'issuer', value: '青川市云溪区人民政府' }, authors: ['甲'] }, ['周明']],
  ['a hostile text', { text: "' OR 1=1 --", tags: ["'; DROP TABLE annotation; --"] }, []],
];

describe('annotations.query', () => {
  it('takes what every condition holds of, in the order of places', async () => {
    const four = await startWithFour();
    for (const [name, filter, expected] of QUERIES) {
      const { annotations, total } = await four.get('annotations.query', { filter });
      expect([annotations.map(({ selector }) => selector.quote), total], name).toEqual([
        expected,
        expected.length,
      ]);
    }
  });

  it('lists stretches, and counts all', async () => {
    const four = await startWithFour();
    const quotes: string[] = [];
    for (let offset = 0; offset < 4; offset += 3) {
      const { annotations, total } = await four.get('annotations.query', {
        sort: 'created',
        offset,
        limit: 3,
      });
      expect(total).toBe(4);
      quotes.push(...annotations.map(({ selector }) => selector.quote));
    }
    expect(quotes.toSorted()).toEqual(['周明', '林小禾', '第1季度', '第2季度'].toSorted());
  });
});

const GROUPS: [by: AnnotationGroup, expected: [value: string | null, count: number][]][] = [
  [
    'tag',
    [
      ['防汛', 2],
      [null, 1],
      ['人事', 1],
      ['季度', 1],
    ],
  ],
  [
    'color',
    [
      ['amber', 1],
      ['blue', 1],
      ['green', 1],
      ['rose', 1],
    ],
  ],
  [
    'author',
    [
      ['乙', 2],
      ['甲', 2],
    ],
  ],
  [
    'documentKind',
    [
      ['appointment', 2],
      ['notice', 2],
    ],
  ],
  [
    'issuer',
    [
      ['云溪区人民政府办公室', 2],
      ['青川市云溪区人民政府', 2],
    ],
  ],
  ['year', [['2024', 4]]],
  ['state', [['anchored', 4]]],
  [
    'shared',
    [
      ['0', 3],
      ['1', 1],
    ],
  ],
];

describe('annotations.groups', () => {
  it('counts, and each group can be asked for', async () => {
    const four = await startWithFour();
    for (const [by, expected] of GROUPS) {
      const { groups, total } = await four.get('annotations.groups', { by });
      expect([groups.map(({ value, count }) => [value, count]), total], by).toEqual([expected, 4]);
      for (const { value, count } of groups)
        expect((await four.get('annotations.query', { filter: { group: { by, value } } })).total).toBe(count);
    }
  });

  it('names documents and issues', async () => {
    const four = await startWithFour();
    const { groups } = await four.get('annotations.groups', { by: 'issue' });
    expect(groups.map(({ label, count }) => [label, count])).toEqual([
      ['青川市云溪区人民政府公报 2024年第1期', 3],
      ['青川市云溪区人民政府公报 2024年第2期', 1],
    ]);
    expect((await four.get('annotations.groups', { by: 'document' })).groups).toHaveLength(3);
  });
});
