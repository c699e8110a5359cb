import { describe, expect, it } from 'vitest';
import { buildDossier } from '#core/excerpt/build-dossier.ts';
import { issue, makeDocument, makeSource, measures } from './sample-dossier.ts';

const notice = makeDocument([{ kind: 'paragraph', text: '请遵照执行。' }], {
  id: 2,
  title: '通知',
  documentNumber: null,
});

describe('buildDossier', () => {
  it('tells of a passage all that is printed with it', () => {
    const source = makeSource(measures, ['一窗受理', '审批事项'], { note: '核对', tags: ['审批'] });
    expect(buildDossier('摘编', [source])).toEqual({
      title: '摘编',
      issueTitles: ['青川市云溪区人民政府公报 2024年第2期'],
      entries: [
        {
          kind: 'passage',
          number: 1,
          continues: false,
          documentTitle: '优化营商环境十六条措施',
          documentNumber: '云政办字〔2024〕7号',
          issuers: ['云溪区人民政府办公室'],
          issueTitle: '青川市云溪区人民政府公报 2024年第2期',
          pages: { start: 41, end: 42 },
          blocks: [
            { kind: 'paragraph', level: null, text: '一窗受理”，平均办理时限缩短至11个工作日。' },
            {
              kind: 'table',
              rows: [
                ['指标', '单位', '数值'],
                ['审批事项', '', ''],
              ],
            },
          ],
          isOrphan: false,
          author: '王编目',
          note: '核对',
          tags: ['审批'],
          source:
            '云溪区人民政府办公室. 优化营商环境十六条措施[J]. 青川市云溪区人民政府公报, 2024(2): 41-42.',
        },
      ],
    });
  });

  it('prints a whole document without the title and number that its heading says', () => {
    const [entry] = buildDossier('', [{ document: measures, issue, passage: null }]).entries;
    expect(entry?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'table', 'paragraph']);
    expect(entry).toMatchObject({ kind: 'document', pages: { start: 41, end: 43 } });
  });

  it('prints an orphan by its old quote, with the pages of the document in the source line only', () => {
    const source = makeSource(measures, ['精简', '一窗受理'], { range: null });
    expect(buildDossier('', [source]).entries).toMatchObject([
      {
        isOrphan: true,
        pages: null,
        blocks: [
          { kind: 'paragraph', text: '精简审批流程' },
          { kind: 'paragraph', text: '推行“一窗受理' },
        ],
        source: '云溪区人民政府办公室. 优化营商环境十六条措施[J]. 青川市云溪区人民政府公报, 2024(2): 41-43.',
      },
    ]);
  });

  it('numbers documents, and says the heading once where passages of one follow each other', () => {
    const passages: [string, string][] = [
      ['一窗', '受理'],
      ['平均', '时限'],
    ];
    const [first, second] = passages.map((words) => makeSource(measures, words));
    const other = { document: notice, issue, passage: null };
    if (first === undefined || second === undefined) throw new Error('two passages');
    const numbered = buildDossier('', [first, second, other, first]).entries;
    expect(numbered.map(({ number, continues }) => [number, continues])).toEqual([
      [1, false],
      [1, true],
      [2, false],
      [3, false],
    ]);
  });
});
