import { addReach, type Reaches } from '#core/postings/can-meet.ts';
import { END, makePlaces, type Places } from '#core/postings/places.ts';
import { type StretchKind, stretchesOf } from '#core/postings/stretch-bounds.ts';
import type { Nearness } from '#core/query/take-part.ts';
import type { Segment } from '../index/segment.ts';
import type { ListCache } from './list-cache.ts';

/** Adds what an occurrence reaches; starts come in order. */
export type ReachAdder = (start: number, end: number) => void;

/** Where parts must stand to be together, in the documents of one segment, which are asked about in the order of their numbers. */
export type WithinReader = {
  nearnessIn: (document: number) => Nearness;
  /** The same for `canMeet`, without making a list of stretches. */
  adderIn: (document: number, reaches: Reaches) => ReachAdder;
};

export function withinDistance(distance: number): WithinReader {
  return {
    nearnessIn: () => ({ distance }),
    adderIn: (_, reaches) => (start, end) => {
      addReach(reaches, start - distance, end);
    },
  };
}

export function withinStretches(lists: ListCache, segment: Segment, kind: StretchKind): WithinReader {
  const bounds = lists.openBounds(segment, kind);
  const places = makePlaces();
  let present = -1;
  const read = (document: number): Places => {
    if (document !== present) {
      const start = segment.starts[document] ?? 0;
      const end = segment.starts[document + 1] ?? END;
      places.count = 0;
      bounds?.seek(start);
      bounds?.takeBefore(end, start, places);
      present = document;
    }
    return places;
  };
  return {
    nearnessIn: (document) => ({
      stretches: stretchesOf(kind, read(document), segment.lengths[document] ?? 0),
    }),
    adderIn: (document, reaches) =>
      kind === 'article' ? articleAdder(read(document), reaches) : filledAdder(read(document), reaches),
  };
}

/** Stretches that fill the text: an occurrence reaches the number of its own. */
function filledAdder({ at: ends, count }: Places, reaches: Reaches): ReachAdder {
  let number = 0;
  return (start, end) => {
    while (number < count && (ends[number] ?? 0) <= start) number++;
    if (number === count || end <= (ends[number] ?? 0)) addReach(reaches, number, number);
  };
}

/** Stretches with gaps between them, as starts and ends in turn. */
function articleAdder({ at: bounds, count }: Places, reaches: Reaches): ReachAdder {
  let number = 0;
  return (start, end) => {
    while (number < count && (bounds[number + 1] ?? 0) <= start) number += 2;
    if (number < count && (bounds[number] ?? 0) <= start && end <= (bounds[number + 1] ?? 0))
      addReach(reaches, number, number);
  };
}
