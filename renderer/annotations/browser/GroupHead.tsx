import { useTranslation } from 'react-i18next';
import type { ColorMeaning } from '#core/model/annotation.ts';
import type { AnnotationGroup } from '#core/model/annotation-list.ts';
import { groupWords } from './group-words.ts';
import type { Group, Section } from './lay-groups.ts';

/** The head of a group: what its annotations have in common, how many they are, and whether they are shown. */
export function GroupHead(props: {
  id: string;
  index: number;
  isActive: boolean;
  by: AnnotationGroup;
  section: Section;
  group: Group;
  meanings: readonly ColorMeaning[];
  onFold: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { section, group, by } = props;
  return (
    <div
      id={props.id}
      role="row"
      aria-level={1}
      aria-rowindex={props.index + 1}
      aria-expanded={!section.isFolded}
      className={`annotation-head${props.isActive ? ' is-active' : ''}`}
      onClick={props.onFold}
    >
      <span role="gridcell">
        <i className="fold-mark" aria-hidden="true" />
        {by === 'color' && group.value !== null ? (
          <i className={`dot is-${group.value}`} aria-hidden="true" />
        ) : null}
        <b>{groupWords(t, by, group, props.meanings)}</b>
        <small>{group.count.toLocaleString(i18n.language)}</small>
      </span>
    </div>
  );
}
