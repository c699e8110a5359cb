import { addReach, canMeet } from '#core/postings/can-meet.ts';
import { stretchMeeter } from '#core/postings/meet-in-stretch.ts';
import { END, makePlaces, type Places } from '#core/postings/places.ts';
import { makeSpans, type Spans } from '#core/postings/spans.ts';
import { type StretchKind, stretchesOf } from '#core/postings/stretch-bounds.ts';
import type { Nearness } from '#core/query/take-part.ts';
import type { Segment } from '../index/segment.ts';
import type { ListCache } from './list-cache.ts';

/** Where parts must stand to be together, in the documents of one segment, which are asked about in the order of their numbers. */
export type WithinReader = {
  nearnessIn: (document: number) => Nearness;
  /** True where occurrences of all parts are together: where `takePart` would take any. They are given from start to end, by start. */
  canMeetIn: (document: number, occurrences: readonly Spans[]) => boolean;
};

/** Adds what the occurrences of a part in a document reach, in their order. */
type ReachAdder = (document: number, occurrences: Spans, reaches: Spans) => void;

export function withinDistance(distance: number, parts: number): WithinReader {
  return {
    nearnessIn: () => ({ distance }),
    canMeetIn: reachMeeter(parts, (_, { from, to, count }, reaches) => {
      for (let at = 0; at < count; at++) addReach(reaches, (from[at] ?? 0) - distance, to[at] ?? 0);
    }),
  };
}

/** Stretches that fill the text: few of their bounds need to be read to see whether parts meet in one. */
export function withinFilling(
  lists: ListCache,
  segment: Segment,
  { kind, parts }: { kind: Exclude<StretchKind, 'article'>; parts: number },
): WithinReader {
  const { starts } = segment;
  const meet = stretchMeeter(lists.openBounds(segment, kind), parts);
  return {
    nearnessIn: stretchReader(segment, kind, boundsReader(lists, segment, kind)),
    canMeetIn: (document, occurrences) =>
      meet({ start: starts[document] ?? 0, end: starts[document + 1] ?? END }, occurrences),
  };
}

/** Articles have gaps between them; their bounds are starts and ends in turn. An occurrence reaches the number of its own. */
export function withinArticles(lists: ListCache, segment: Segment, parts: number): WithinReader {
  const read = boundsReader(lists, segment, 'article');
  return {
    nearnessIn: stretchReader(segment, 'article', read),
    canMeetIn: reachMeeter(parts, (document, { from, to, count: occurrences }, reaches) => {
      const { at: bounds, count } = read(document);
      let number = 0;
      for (let at = 0; at < occurrences; at++) {
        const [start, end] = [from[at] ?? 0, to[at] ?? 0];
        while (number < count && (bounds[number + 1] ?? 0) <= start) number += 2;
        const isWithin = number < count && (bounds[number] ?? 0) <= start && end <= (bounds[number + 1] ?? 0);
        if (isWithin) addReach(reaches, number, number);
      }
    }),
  };
}

function reachMeeter(parts: number, add: ReachAdder): WithinReader['canMeetIn'] {
  const reaches = Array.from({ length: parts }, makeSpans);
  return (document, occurrences) => {
    for (const [part, into] of reaches.entries()) {
      into.count = 0;
      const found = occurrences[part];
      if (found !== undefined) add(document, found, into);
    }
    return canMeet(reaches);
  };
}

/** Reads the bounds of stretches in a document, again only for another one. */
function boundsReader(lists: ListCache, segment: Segment, kind: StretchKind): (document: number) => Places {
  const bounds = lists.openBounds(segment, kind);
  const places = makePlaces();
  let present = -1;
  return (document) => {
    if (document === present) return places;
    const start = segment.starts[document] ?? 0;
    places.count = 0;
    bounds?.seek(start);
    bounds?.takeBefore(segment.starts[document + 1] ?? END, start, places);
    present = document;
    return places;
  };
}

function stretchReader(
  { lengths }: Segment,
  kind: StretchKind,
  read: (document: number) => Places,
): WithinReader['nearnessIn'] {
  return (document) => ({ stretches: stretchesOf(kind, read(document), lengths[document] ?? 0) });
}
