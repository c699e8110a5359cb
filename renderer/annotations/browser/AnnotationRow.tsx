import { useTranslation } from 'react-i18next';
import type { ListedAnnotation } from '#core/model/annotation-list.ts';
import { plainNote } from '#core/notes/parse-note.ts';
import { formatPages } from '../../i18n/format.ts';
import { Facts } from '../../parts/Facts.tsx';
import { useSelected } from '../../state/store.ts';
import { browseStore, look, tick } from './browse-state.ts';
import { openAnnotation } from '../../state/open-annotation.ts';

/** One annotation in the list. A press opens it at its place; its box ticks it. */
export function AnnotationRow(props: {
  id: string;
  index: number;
  isActive: boolean;
  annotation: ListedAnnotation | undefined;
  showsDocument: boolean;
}) {
  const { t } = useTranslation();
  const { annotation, index } = props;
  const isTicked = useSelected(
    browseStore,
    ({ ticked }) => annotation !== undefined && ticked.has(annotation.id),
  );
  const shared = { id: props.id, role: 'row', 'aria-level': 2, 'aria-rowindex': index + 1 } as const;
  if (annotation === undefined)
    return (
      <div {...shared} className="annotation-row is-coming">
        <span role="gridcell">…</span>
      </div>
    );
  const { color, range, awaiting, note, tags, isShared } = annotation;
  const state = awaiting ?? (range === null ? 'orphan' : null);
  const marks = `${range === null ? ' is-orphan' : ''}${props.isActive ? ' is-active' : ''}${isTicked ? ' is-ticked' : ''}`;
  return (
    <div
      {...shared}
      aria-selected={isTicked}
      className={`annotation-row is-${color}${marks}`}
      onClick={() => {
        look({ active: index });
        openAnnotation(annotation);
      }}
    >
      <span
        role="gridcell"
        className="annotation-tick"
        onClick={(event) => {
          event.stopPropagation();
          look({ active: index });
          tick([annotation.id], !isTicked);
        }}
      >
        <i className="tick-box" aria-hidden="true">
          {isTicked ? '✓' : ''}
        </i>
      </span>
      <div role="gridcell" className="annotation-words">
        {props.showsDocument ? (
          <small className="annotation-source">{`${annotation.documentTitle} · ${annotation.issue}`}</small>
        ) : null}
        <q className={`is-${annotation.style}`}>{annotation.selector.quote}</q>
        {note === '' ? null : <span className="annotation-note">{plainNote(note)}</span>}
        <small>
          {state === null ? null : <em className={`chip is-${state}`}>{t(`annotations.states.${state}`)}</em>}
          <Facts
            facts={[
              tags.map((tag) => `#${tag}`).join(' '),
              props.showsDocument ? null : annotation.issue,
              annotation.changedAt.slice(0, 10),
              formatPages(t, annotation.page, null),
              annotation.author,
              isShared ? t('annotations.shared') : null,
            ]}
          />
        </small>
      </div>
    </div>
  );
}
