import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import { EmptyState } from '../parts/States.tsx';
import { useIsWider } from '../parts/use-is-wider.ts';
import type { Place } from '../state/navigation.ts';
import {
  leftAt,
  markingStore,
  noteFocusStore,
  panesStore,
  passageStore,
  readerCallStore,
  sightStore,
} from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { BlockList } from './BlockList.tsx';
import { mapText, offsetInHolder, type TextMap } from './dom-range.ts';
import { Neighbours } from './Neighbours.tsx';
import { OutlinePane } from './OutlinePane.tsx';
import { annotationAt, layOverlay } from './overlay.ts';
import { PageHead } from './PageHead.tsx';
import { clearPaint, paint } from './paint.ts';
import { ReaderBar } from './ReaderBar.tsx';
import { offsetInSight, scrollToRange } from './scroll.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { TickRail } from './TickRail.tsx';
import { useHits } from './use-hits.ts';
import { usePassage } from './use-passage.ts';
import { useReaderKeys } from './use-reader-keys.ts';

const OUTLINE_FROM_PX = 640;

type ReaderProps = { document: Document; issue: Issue; place: Place; annotations: readonly Annotation[] };

/** One document to read: outline, text, marks beside the scrollbar. */
export function ReaderPane({ document, issue, place, annotations }: ReaderProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const map = useRef<TextMap | null>(null);
  const reader = useRef<HTMLElement>(null);
  const isWide = useIsWider(reader, OUTLINE_FROM_PX);
  const hasOutline = useStore(panesStore).outline ?? isWide;
  const chosen = useStore(noteFocusStore)?.id ?? null;
  const passage = useStore(passageStore);
  const markings = useStore(markingStore);
  const asked = useStore(readerCallStore);
  const hits = useHits(document, place);

  useLayoutEffect(() => {
    if (article.current !== null) map.current = mapText(article.current);
    return clearPaint;
  }, [document]);

  const overlay = useMemo(
    () =>
      layOverlay({
        annotations,
        markings: markings.filter(({ documentId }) => documentId === document.id),
        chosen,
        hits: hits.ranges,
        currentHit: hits.looked,
        pointed: hits.pointed,
      }),
    [annotations, markings, document, chosen, hits.ranges, hits.looked, hits.pointed],
  );
  useEffect(() => {
    if (map.current !== null) paint(map.current, overlay);
  }, [overlay, document]);

  const { destination } = hits;
  useEffect(() => {
    if (map.current === null || scroller.current === null) return;
    if (destination !== null) scrollToRange(scroller.current, map.current, destination);
    else if (place.target === null) {
      const start = leftAt.get(document.id) ?? 0;
      if (start > 0) scrollToRange(scroller.current, map.current, { start, end: start });
    }
  }, [destination, place, document]);
  useEffect(() => {
    if (asked?.documentId !== document.id || map.current === null || scroller.current === null) return;
    scrollToRange(scroller.current, map.current, asked.range);
  }, [asked, document]);

  usePassage(document, map, scroller);
  useReaderKeys({ document, hits, hasOutline, from: place.from });

  const frame = useRef(0);
  const onScroll = (): void => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (scroller.current === null) return;
      const offset = scroller.current.scrollTop < 24 ? 0 : offsetInSight(scroller.current);
      leftAt.set(document.id, offset);
      sightStore.set(offset);
    });
  };
  const onClick = (event: React.MouseEvent): void => {
    if (window.getSelection()?.isCollapsed === false) return;
    const position = window.document.caretPositionFromPoint(event.clientX, event.clientY);
    const offset = position === null ? null : offsetInHolder(position.offsetNode, position.offset);
    const annotation = offset === null ? null : annotationAt(annotations, offset);
    if (annotation !== null) noteFocusStore.set({ id: annotation.id, editing: null });
  };
  return (
    <section ref={reader} className="reader" aria-label={t('reader.label')}>
      <ReaderBar document={document} issue={issue} hits={hits} hasOutline={hasOutline} from={place.from} />
      {hasOutline ? <OutlinePane document={document} issue={issue} /> : null}
      <div
        ref={scroller}
        className="page-scroller"
        tabIndex={0}
        aria-label={document.title}
        onScroll={onScroll}
      >
        <article ref={article} className="page" lang="zh-CN" onClick={onClick}>
          <PageHead document={document} issue={issue} />
          {document.text === '' ? (
            <EmptyState mark="空" title={t('reader.empty')} />
          ) : (
            <BlockList document={document} />
          )}
          <Neighbours document={document} place={place} />
        </article>
      </div>
      <TickRail document={document} hits={hits} annotations={annotations} />
      {passage?.documentId === document.id ? (
        <SelectionBar passage={passage} document={document} issue={issue} />
      ) : null}
    </section>
  );
}
