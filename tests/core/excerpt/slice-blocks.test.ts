import { describe, expect, it } from 'vitest';
import { sliceBlocks, type ExcerptBlock } from '#core/excerpt/slice-blocks.ts';
import { measures } from './sample-dossier.ts';

const { text, blocks } = measures;

function slice(from: string, to: string): ExcerptBlock[] {
  return sliceBlocks(text, blocks, { start: text.indexOf(from), end: text.indexOf(to) + to.length });
}

describe('sliceBlocks', () => {
  it.each<[string, string, string, ExcerptBlock[]]>([
    ['part of a paragraph', '一窗受理', '一窗受理', [{ kind: 'paragraph', level: null, text: '一窗受理' }]],
    [
      'a passage over a heading and a paragraph',
      '精简',
      '一窗受理',
      [
        { kind: 'heading', level: 1, text: '精简审批流程' },
        { kind: 'paragraph', level: null, text: '推行“一窗受理' },
      ],
    ],
    ['a piece of one cell', '审批事项', '审批事项', [{ kind: 'paragraph', level: null, text: '审批事项' }]],
    [
      'cells of one row, the last in part',
      '审批事项',
      '审批事项\t项\t2',
      [{ kind: 'table', rows: [['审批事项', '项', '2']] }],
    ],
    [
      'rows from the middle of one to the middle of another',
      '单位',
      '审批事项\t项',
      [
        {
          kind: 'table',
          rows: [
            ['', '单位', '数值'],
            ['审批事项', '项', ''],
          ],
        },
      ],
    ],
    [
      'a passage from a paragraph into a table and out of it',
      '11个工作日。',
      '本措施',
      [
        { kind: 'paragraph', level: null, text: '11个工作日。' },
        {
          kind: 'table',
          rows: [
            ['指标', '单位', '数值'],
            ['审批事项', '项', '27'],
            ['办理时限', '工作日', '11'],
          ],
        },
        { kind: 'paragraph', level: null, text: '本措施' },
      ],
    ],
    ['a line end alone', '\n', '\n', [{ kind: 'paragraph', level: null, text: '\n' }]],
  ])('slices %s', (_, from, to, expected) => {
    expect(slice(from, to)).toEqual(expected);
  });

  it('prints the text where the cells are not those of the text', () => {
    const broken = blocks.map((block) =>
      block.rows === null ? block : { ...block, rows: [['指标', '单位']] },
    );
    const start = text.indexOf('指标');
    expect(sliceBlocks(text, broken, { start, end: start + 5 })).toEqual([
      { kind: 'paragraph', level: null, text: '指标\t单位' },
    ]);
  });
});
