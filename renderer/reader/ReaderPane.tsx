import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import { faceStore, hasPages } from '../facsimile/face.ts';
import { FacsimilePane } from '../facsimile/FacsimilePane.tsx';
import { CheckBar } from '../recognition/CheckBar.tsx';
import { useCheck } from '../recognition/use-check.ts';
import { Floating } from '../parts/Floating.tsx';
import { EmptyState } from '../parts/States.tsx';
import { useIsWider } from '../parts/use-is-wider.ts';
import type { Place } from '../state/navigation.ts';
import {
  callReader,
  leftAt,
  noteFocusStore,
  panesStore,
  passageStore,
  sightStore,
} from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { BlockList } from './BlockList.tsx';
import { offsetInHolder } from './dom-range.ts';
import { FindBar } from './find/FindBar.tsx';
import { useFindKeys } from './find/use-find-keys.ts';
import { useFind } from './find/use-find.ts';
import { CitedBy } from './links/CitedBy.tsx';
import { PeekCard } from './links/PeekCard.tsx';
import { useLinks } from './links/use-links.ts';
import { Neighbours } from './Neighbours.tsx';
import { OutlinePane } from './OutlinePane.tsx';
import { annotationAt } from './overlay.ts';
import { PageHead } from './PageHead.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { TickRail } from './TickRail.tsx';
import { useHits } from './use-hits.ts';
import { usePassage } from './use-passage.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReaderPaint } from './use-reader-paint.ts';
import { useReaderPlace } from './use-reader-place.ts';
import { useWholeText } from './use-whole-text.ts';

/** Beside a page the text needs the room that the outline takes. */
const OUTLINE_FROM_PX = { text: 640, page: 640, both: 1000 };

type ReaderProps = { document: Document; issue: Issue; place: Place; annotations: readonly Annotation[] };

/** One document to read: outline, text, marks beside the scrollbar. */
export function ReaderPane({ document, issue, place, annotations }: ReaderProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const reader = useRef<HTMLElement>(null);
  const isPaged = hasPages(issue);
  const chosen = useStore(faceStore);
  const face = isPaged ? chosen : 'text';
  const isWide = useIsWider(reader, OUTLINE_FROM_PX[face]);
  const hasOutline = useStore(panesStore).outline ?? isWide;
  const passage = useStore(passageStore);
  const hits = useHits(document, place);
  const find = useFind(document);
  const links = useLinks(document);
  const check = useCheck(document, issue);
  const isWhole = useWholeText(document, place.target === null && !leftAt.has(document.id));
  const map = useReaderPaint(article, {
    document,
    links,
    isWhole,
    annotations,
    unsure: check.unsure,
    hits,
    find,
  });
  const keepPlace = useReaderPlace(scroller, map, { document, place, destination: hits.destination });
  const faceBefore = useRef(face);
  useEffect(() => {
    const start = sightStore.get();
    // Hidden, the text could not follow its pages.
    if (faceBefore.current === 'page' && face !== 'page') callReader(document.id, { start, end: start });
    faceBefore.current = face;
  }, [face, document]);
  usePassage(document, map, scroller);
  useReaderKeys({ document, hits, annotations, hasOutline, from: place.from, isPaged });
  useFindKeys(find, scroller);

  const onClick = (event: React.MouseEvent): void => {
    if (window.getSelection()?.isCollapsed === false) return;
    const position = window.document.caretPositionFromPoint(event.clientX, event.clientY);
    const offset = position === null ? null : offsetInHolder(position.offsetNode, position.offset);
    const annotation = offset === null ? null : annotationAt(annotations, offset);
    if (annotation !== null) noteFocusStore.set({ id: annotation.id, editing: null });
  };
  return (
    <section ref={reader} className={`reader is-${face}`} aria-label={t('reader.label')}>
      <ReaderBar
        document={document}
        issue={issue}
        hits={hits}
        check={check}
        hasOutline={hasOutline}
        from={place.from}
      />
      {hasOutline ? <OutlinePane document={document} issue={issue} /> : null}
      <div
        ref={scroller}
        className="page-scroller"
        tabIndex={0}
        aria-label={document.title}
        onScroll={keepPlace}
      >
        <article ref={article} className="page" lang="zh-CN" onClick={onClick}>
          <PageHead document={document} issue={issue} />
          {document.text === '' ? (
            <EmptyState mark="空" title={t('reader.empty')} />
          ) : (
            <BlockList document={document} links={links} isWhole={isWhole} />
          )}
          <CitedBy documentId={document.id} />
          <Neighbours document={document} place={place} />
        </article>
      </div>
      {face === 'text' ? null : (
        <FacsimilePane document={document} hits={hits.ranges} annotations={annotations} />
      )}
      <TickRail document={document} hits={hits} find={find} annotations={annotations} />
      <Floating>
        <PeekCard />
      </Floating>
      {check.looked === null ? null : <CheckBar check={check} document={document} />}
      {find.words === null ? null : <FindBar find={find} words={find.words} />}
      {passage?.documentId === document.id ? (
        <Floating>
          <SelectionBar passage={passage} document={document} issue={issue} />
        </Floating>
      ) : null}
    </section>
  );
}
