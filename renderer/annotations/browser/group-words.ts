import type { TFunction } from 'i18next';
import { ANNOTATION_COLORS, ANNOTATION_STYLES, type ColorMeaning } from '#core/model/annotation.ts';
import { ANNOTATION_STATES, type AnnotationGroup } from '#core/model/annotation-list.ts';
import { DOCUMENT_KINDS } from '#core/model/document.ts';
import { colorWords } from '../../notes/color-words.ts';
import type { Group } from './lay-groups.ts';

/** What a group of annotations is called. */
export function groupWords(
  t: TFunction,
  by: AnnotationGroup,
  { value, label }: Pick<Group, 'value' | 'label'>,
  meanings: readonly ColorMeaning[],
): string {
  if (label !== '') return label;
  if (value === null || value === '')
    return t(by === 'author' ? 'annotations.unsigned' : 'annotations.without');
  const among = <Value extends string>(all: readonly Value[]): Value | undefined =>
    all.find((each) => each === value);
  switch (by) {
    case 'color': {
      const color = among(ANNOTATION_COLORS);
      return color === undefined ? value : colorWords(t, color, meanings);
    }
    case 'style': {
      const style = among(ANNOTATION_STYLES);
      return style === undefined ? value : t(`annotations.styles.${style}`);
    }
    case 'state': {
      const state = among(ANNOTATION_STATES);
      return state === undefined ? value : t(`annotations.states.${state}`);
    }
    case 'documentKind': {
      const kind = among(DOCUMENT_KINDS);
      return kind === undefined ? value : t(`kinds.${kind}`);
    }
    case 'shared':
      return t(value === '1' ? 'annotations.shared' : 'annotations.private');
    case 'year':
      return t('issue.year', { year: value });
    case 'tag':
      return `#${value}`;
    case 'author':
    case 'day':
    case 'document':
    case 'issue':
    case 'issuer':
      return value;
  }
}
