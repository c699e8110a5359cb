import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { annotationIdSchema } from '#core/model/ids.ts';
import { parseNote, plainNote, writeNoteLink, type NoteBlock } from '#core/notes/parse-note.ts';

const id = annotationIdSchema.parse('00000000-0000-4000-8000-000000000001');

/** Blocks as one line each: `*` for bold, `/` for italic, `→` for a link. */
function draw(blocks: readonly NoteBlock[]): string[] {
  return blocks.map((block) => {
    const spans = block.spans.map(({ text, isBold, isItalic, link }) => {
      const marks = `${isBold ? '*' : ''}${isItalic ? '/' : ''}${link === null ? '' : '→'}`;
      return marks === '' ? text : `{${marks}${text}}`;
    });
    const head = block.kind === 'point' ? `${String(block.depth)}:${String(block.number ?? '-')} ` : '';
    return head + spans.join('');
  });
}

describe('a note', () => {
  test.each([
    ['bold and italic', '与上年**提法**不同，*见*报告', ['与上年{*提法}不同，{/见}报告']],
    ['bold between Han characters and brackets', '这是**“重点”**。', ['这是{*“重点”}。']],
    ['both', '***两者***', ['{*/两者}']],
    ['line ends', '第一行\n第二行', ['第一行\n第二行']],
    ['paragraphs', '甲\n\n乙', ['甲', '乙']],
    ['a list of bullets', '- 甲\n- 乙', ['1:- 甲', '1:- 乙']],
    ['a numbered list from its first number', '3. 甲\n4. 乙', ['1:3 甲', '1:4 乙']],
    ['a list in a list', '- 甲\n  - 乙\n- 丙', ['1:- 甲', '2:- 乙', '1:- 丙']],
    ['a link to an annotation', `见[前文](annotation:${id})`, ['见{→前文}']],
    ['no link to anywhere else', '[点我](https://example.org/a)', ['[点我](https://example.org/a)']],
    ['no script', '[点我](javascript:alert(1))', ['[点我](javascript:alert(1))']],
    ['no HTML', '<b>粗</b><img src=x onerror=y>', ['<b>粗</b><img src=x onerror=y>']],
    ['no heading, image, code or rule', '# 甲 ![乙](c) `丁` ---', ['# 甲 ![乙](c) `丁` ---']],
    ['a mark that is escaped', '\\*不斜\\*', ['*不斜*']],
    ['nothing', '', []],
  ])('knows %s', (_name, note, expected) => {
    expect(draw(parseNote(note))).toEqual(expected);
  });

  it('links back to what a link was written of', () => {
    expect(draw(parseNote(writeNoteLink('[防汛]*责任*\n制', id)))).toEqual(['{→防汛  责任  制}']);
  });

  it('loses no character of plain words', () => {
    const words = fc.string({
      unit: fc.constantFrom('甲', '乙', '，', '。', '1', 'a', '〔', '〕'),
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (note) => {
        expect(plainNote(note)).toBe(note);
      }),
    );
  });

  it('of any kind is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (note) => {
        parseNote(note);
      }),
    );
  });
});
