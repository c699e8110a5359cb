import type { AnnotationColor, AnnotationStyle, ColorMeaning } from '../model/annotation.ts';
import type { ListedAnnotation } from '../model/annotation-list.ts';
import type { Language } from '../model/language.ts';
import { column, list, word, yes, type Table } from './column.ts';

const styleName = word<AnnotationStyle>({
  highlight: ['高亮', 'highlight'],
  underline: ['下划线', 'underline'],
  note: ['批注', 'note'],
});
const colorWord = word<AnnotationColor>({
  amber: ['黄', 'yellow'],
  green: ['绿', 'green'],
  blue: ['蓝', 'blue'],
  rose: ['红', 'rose'],
});

/** What a colour is called: the meaning it was given, else the word for it. */
export function colorName(
  color: AnnotationColor,
  meanings: readonly ColorMeaning[],
  language: Language,
): string {
  const named = meanings.find((meaning) => meaning.color === color)?.name ?? '';
  return named === '' ? colorWord(color, language) : named;
}

/** The columns of a table of annotations; `meanings` names the colours. */
export function annotationTable(meanings: readonly ColorMeaning[]): Table<ListedAnnotation> {
  return [
    column('期', 'Issue', ({ issue }) => issue),
    column('文件', 'Document', ({ documentTitle }) => documentTitle),
    column('页', 'Page', ({ page }) => page),
    column('原文', 'Passage', ({ selector }) => selector.quote),
    column('批注', 'Note', ({ note }) => note),
    column('标签', 'Tags', ({ tags }, language) => list(tags, language)),
    column('类型', 'Kind', ({ style }, language) => styleName(style, language)),
    column('颜色', 'Colour', ({ color }, language) => colorName(color, meanings, language)),
    column('失锚', 'Orphan', ({ state }, language) => yes(state === 'orphan', language)),
    column('共享', 'Shared', ({ isShared }, language) => yes(isShared, language)),
    column('作者', 'Author', ({ author }) => author),
    column('创建', 'Created', ({ createdAt }) => createdAt),
    column('修改', 'Changed', ({ changedAt }) => changedAt),
    column('编号', 'Id', ({ id }) => id),
  ];
}
