import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColorMeaning } from '#core/model/annotation.ts';
import { useVirtualRows } from '../../parts/use-virtual-rows.ts';
import { useStore } from '../../state/store.ts';
import { AnnotationRow } from './AnnotationRow.tsx';
import { browseStore, fold, look } from './browse-state.ts';
import { GroupHead } from './GroupHead.tsx';
import { groupKey, lineAt, type Layout } from './lay-groups.ts';
import { useListKeys } from './use-list-keys.ts';
import { useRows } from './use-rows.ts';

/** Every annotation that is listed, under the heads of its groups; only what is in sight is read and drawn. */
export function GroupedList(props: {
  layout: Layout;
  meanings: readonly ColorMeaning[];
  isReadOnly: boolean;
}) {
  'use no memo';
  const { layout, meanings } = props;
  const { t } = useTranslation();
  const browse = useStore(browseStore);
  const active = Math.min(browse.active, layout.total - 1);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows({ scroller, count: layout.total, estimate: 92 });
  const items = rows.getVirtualItems();
  const annotationOf = useRows(
    browse,
    items.map(({ index }) => lineAt(layout, index)),
  );
  const onKeyDown = useListKeys({
    layout,
    active,
    isReadOnly: props.isReadOnly,
    reveal: (index) => {
      rows.scrollToIndex(index, { align: 'auto' });
    },
  });
  const { filter, by, sort } = browse;
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: browseStore.get().scrollTop });
  }, [filter, by, sort]);
  useEffect(() => {
    // Coming back from a document, one goes on where one was.
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      ref={scroller}
      className="results annotation-grid"
      role="treegrid"
      tabIndex={0}
      aria-label={t('annotations.list')}
      aria-multiselectable
      aria-rowcount={layout.total}
      aria-activedescendant={`annotation-line-${active}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        look({ scrollTop: event.currentTarget.scrollTop });
      }}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map(({ key, index, start }) => {
          const line = lineAt(layout, index);
          if (line === null) return null;
          const shared = { id: `annotation-line-${index}`, index, isActive: index === active };
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              role="presentation"
              className="row-place"
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.kind === 'head' ? (
                <GroupHead
                  {...shared}
                  by={by ?? 'document'}
                  section={line.section}
                  group={line.group}
                  meanings={meanings}
                  onFold={() => {
                    look({ active: index });
                    fold(groupKey(line.group), !line.section.isFolded);
                  }}
                />
              ) : (
                <AnnotationRow
                  {...shared}
                  annotation={annotationOf(line)}
                  showsDocument={by !== 'document'}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
