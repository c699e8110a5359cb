import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { markingStore, noteFocusStore } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { mapText, type TextMap } from './dom-range.ts';
import type { Find } from './find/use-find.ts';
import type { TextLink } from './links/find-links.ts';
import { layOverlay } from './overlay.ts';
import { clearPaint, paint } from './paint.ts';
import type { Hits } from './use-hits.ts';

/** Keeps annotations, hits and what is found painted over the text; answers where that text stands in the page. */
export function useReaderPaint(
  article: RefObject<HTMLElement | null>,
  shown: {
    document: Document;
    links: readonly TextLink[];
    isWhole: boolean;
    annotations: readonly Annotation[];
    unsure: readonly Range[];
    hits: Hits;
    find: Find;
  },
): RefObject<TextMap | null> {
  const { document, links, isWhole, annotations, unsure, hits, find } = shown;
  const map = useRef<TextMap | null>(null);
  const chosen = useStore(noteFocusStore)?.id ?? null;
  const markings = useStore(markingStore);
  useLayoutEffect(() => {
    if (article.current !== null) map.current = mapText(article.current);
    return clearPaint;
    // Links part the text, and the rest of it comes later: it stands in other elements then.
  }, [article, document, links, isWhole]);
  const overlay = useMemo(
    () =>
      layOverlay({
        annotations,
        markings: markings.filter(({ documentId }) => documentId === document.id),
        chosen,
        unsure,
        hits: hits.ranges,
        currentHit: hits.looked,
        found: find.places,
        currentFound: find.looked,
        pointed: hits.pointed,
      }),
    [
      annotations,
      markings,
      document,
      chosen,
      unsure,
      hits.ranges,
      hits.looked,
      find.places,
      find.looked,
      hits.pointed,
    ],
  );
  useEffect(() => {
    if (map.current !== null) paint(map.current, overlay);
  }, [overlay, document, links, isWhole]);
  return map;
}
