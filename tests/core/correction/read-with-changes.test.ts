import { describe, expect, it } from 'vitest';
import { changeStates } from '#core/correction/change-state.ts';
import type { Change } from '#core/model/correction.ts';
import type { IssueReading } from '#core/model/issue.ts';
import { at, blocksOf, read, stretch } from './bulletin.ts';

const LAKE = '云溪区人民政府\n关于印发云溪湖';
const POSTS = '云溪区人民政府\n关于任免';
const titles = ({ documents }: IssueReading) => documents.map(({ title }) => title);
const plain = titles(read());

type Case = [name: string, changes: Change[], look: (reading: IssueReading) => unknown, expected: unknown];

const cases: Case[] = [
  [
    'a split begins a document with the title that stands there',
    [{ change: 'begin-document', at: at('云溪湖保护办法\n\n第一条') }],
    titles,
    [plain[0], plain[1], '云溪湖保护办法', plain[2]],
  ],
  [
    'a split without a title takes its first line for one and leaves the rest where it was',
    [{ change: 'begin-document', at: at('一、压实责任') }],
    ({ documents }) => documents.slice(0, 2).map((document) => blocksOf(document).length),
    [4, 4],
  ],
  [
    'a split is certain',
    [{ change: 'begin-document', at: at('一、压实责任') }],
    ({ documents }) => documents[1]?.evidence.filter(({ field }) => field === 'boundary'),
    [expect.objectContaining({ rule: 'archivist', confidence: 1 })],
  ],
  [
    'a merge goes on with the document before; its title is that of an attached text',
    [{ change: 'join-document', at: at(POSTS) }],
    ({ documents }) => [
      documents.length,
      blocksOf(documents[1]).filter((block) => block.includes('关于任免')),
    ],
    [2, [`attachment-title: ${plain[2] ?? ''}`]],
  ],
  ['the first document has none to be merged into', [{ change: 'join-document', at: 0 }], titles, plain],
  [
    'merging all makes one document',
    [
      { change: 'join-document', at: at(POSTS) },
      { change: 'join-document', at: at(LAKE) },
    ],
    titles,
    [plain[0]],
  ],
  [
    'facts of a document are what the archivist says, and certain',
    [
      {
        change: 'set-document',
        at: at(LAKE),
        fields: {
          documentNumber: '云政发[2024] 10号',
          issuers: ['云溪区人民政府', '云溪区水务局'],
          column: '水务',
        },
      },
    ],
    ({ documents }) => {
      const { documentNumber, issuers, column, evidence, title } = documents[1] ?? {};
      return [
        documentNumber,
        issuers,
        column,
        title,
        evidence?.filter(({ rule }) => rule === 'archivist').length,
      ];
    },
    ['云政发〔2024〕10号', ['云溪区人民政府', '云溪区水务局'], '水务', plain[1], 3],
  ],
  [
    'the later of two facts counts',
    [
      { change: 'set-document', at: 0, fields: { title: '甲' } },
      { change: 'set-document', at: 0, fields: { title: '乙' } },
    ],
    titles,
    ['乙', plain[1], plain[2]],
  ],
  [
    'a fact of the issue is what the archivist says',
    [{ change: 'set-issue', fields: { number: 3, bulletin: null } }],
    ({ bulletin, year, number }) => [bulletin, year, number],
    [null, 2024, 3],
  ],
  [
    'a block has the kind and level that it was given',
    [{ change: 'set-block', at: at('为切实'), kind: 'heading', level: 2 }],
    ({ documents }) => [blocksOf(documents[0])[3]?.slice(0, 8), documents[0]?.outline[0]?.level],
    ['heading:', 2],
  ],
  [
    'a table stays a table',
    [{ change: 'set-block', at: at('指标\t'), kind: 'paragraph', level: null }],
    ({ documents }) => documents[2]?.blocks.filter(({ rows }) => rows !== null).length,
    1,
  ],
  [
    'a line that is said to be the title is the title',
    [
      { change: 'begin-document', at: at('各街道要落实') },
      { change: 'set-block', at: at('各街道要落实'), kind: 'title', level: null },
    ],
    ({ documents }) => [documents[1]?.title, documents[1]?.confidence],
    ['各街道要落实防汛责任制，汛期二十四小时值班。', expect.any(Number)],
  ],
  [
    'a line next to the title is one more line of it',
    [{ change: 'set-block', at: at('云政办字〔2024〕7号'), kind: 'title', level: null }],
    ({ documents }) => documents[0]?.title,
    `${plain[0] ?? ''}云政办字〔2024〕7号`,
  ],
  [
    'a title that is none leaves its lines as they are',
    [{ change: 'set-block', at: at(LAKE), kind: 'paragraph', level: null }],
    ({ documents }) => blocksOf(documents[1])[0],
    'paragraph: 云溪区人民政府',
  ],
  [
    'a title ends where its block was ended',
    [{ change: 'split-block', at: at(LAKE), before: '云溪区人民政府关于印发云溪湖保护办法的' }],
    ({ documents }) => blocksOf(documents[1]).slice(0, 2),
    ['title: 云溪区人民政府关于印发云溪湖保护办法的', 'paragraph: 通知'],
  ],
  [
    'a slip of the text reads as it was corrected',
    [
      {
        change: 'set-text',
        ...stretch('湖区禁止倾倒垃圾。'),
        at: at('第二条'),
        text: '第二条 湖区禁止倾倒垃圾和污水。',
      },
    ],
    ({ documents }) => blocksOf(documents[1]).at(-1),
    'list-item: 第二条 湖区禁止倾倒垃圾和污水。',
  ],
  [
    'a corrected number is read again',
    [{ change: 'set-text', ...stretch('云政发〔2024〕9号'), text: '云政发〔2024〕19号' }],
    ({ documents }) => documents[1]?.documentNumber,
    '云政发〔2024〕19号',
  ],
  [
    'a corrected table has the cells that were typed',
    [{ change: 'set-text', ...stretch('指标\t单位\t数量'), text: '指标\t单位\t数量\n水库\t座\t13' }],
    ({ documents }) => documents[2]?.blocks.find(({ rows }) => rows !== null)?.rows,
    [
      ['指标', '单位', '数量'],
      ['水库', '座', '13'],
    ],
  ],
  [
    'a paragraph ends where it was ended',
    [{ change: 'split-block', at: at('为切实'), before: '为切实做好今年防汛工作，' }],
    ({ documents }) => blocksOf(documents[0]).slice(3, 5),
    ['paragraph: 为切实做好今年防汛工作，', 'paragraph: 现将有关事项通知如下。'],
  ],
  [
    'a paragraph goes on from the one before',
    [{ change: 'join-block', at: at('第二条') }],
    ({ documents }) => blocksOf(documents[1]).at(-1),
    'list-item: 第一条 为保护云溪湖，制定本办法。第二条 湖区禁止倾倒垃圾。',
  ],
  [
    'a page has the number that it was given',
    [{ change: 'set-page', at: at(LAKE), page: 9, scope: 'page' }],
    ({ documents }) => documents.map(({ pageStart }) => pageStart),
    [4, 9, 6],
  ],
  [
    'later pages are counted from it',
    [{ change: 'set-page', at: at(LAKE), page: 9, scope: 'onward' }],
    ({ documents }) =>
      documents.map(({ pageStart, evidence }) => [
        pageStart,
        evidence.find(({ field }) => field === 'pages')?.rule === 'archivist',
      ]),
    [
      [4, false],
      [9, true],
      [10, true],
    ],
  ],
  [
    'what was set aside is furniture and no text',
    [{ change: 'set-aside', ...stretch('第二条 湖区禁止倾倒垃圾。') }],
    ({ documents, furniture }) => [
      blocksOf(documents[1]).length,
      furniture.filter(({ kind }) => kind === 'set-aside').length,
    ],
    [8, 1],
  ],
  [
    'furniture that was taken in is text',
    [{ change: 'take-in', ...stretch('区政府文件 云溪区人民政府公报（2024年第2期） 6') }],
    ({ documents, furniture }) => [
      furniture.length,
      blocksOf(documents[1]).join('').includes('云溪区人民政府公报（2024年第2期）'),
    ],
    [1, true],
  ],
];

describe('readBulletin with changes', () => {
  it.each(cases)('%s', (_, changes, look, expected) => {
    expect(look(read(...changes))).toEqual(expected);
  });

  it('says of each of them that it is in force', () => {
    const states = cases.map(([name, changes]) => [name, changeStates(read(...changes), changes)]);
    const exceptions: Record<string, string[]> = {
      'the first document has none to be merged into': ['not-placed'],
      'the later of two facts counts': ['replaced', 'in-force'],
      'a table stays a table': ['not-placed'],
    };
    expect(states).toEqual(
      cases.map(([name, changes]) => [name, exceptions[name] ?? changes.map(() => 'in-force')]),
    );
  });
});
