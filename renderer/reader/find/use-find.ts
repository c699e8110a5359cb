import { useMemo, useState } from 'react';
import type { Document } from '#core/model/document.ts';
import type { Range } from '#core/model/ids.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import { callReader, sightStore } from '../../state/reading.ts';
import { findInText, firstFrom } from './find-in-text.ts';

/** Finding in one document: what is sought, where it stands, and the place looked at. */
export type Find = {
  /** Null while nothing is sought: the bar is closed. */
  words: string | null;
  places: readonly Range[];
  /** Number of the place looked at, from 0; null where nothing is found. */
  looked: number | null;
  /** Opens the bar, with `selected` where something is selected. */
  open: (selected: string | null) => void;
  seek: (words: string) => void;
  step: (by: 1 | -1) => void;
  choose: (place: number) => void;
  close: () => void;
};

const NOWHERE: readonly Range[] = [];

/** Finds in a document while its bar is open; the hits of a search have their own marks and their own walk. */
export function useFind({ id, text }: Document): Find {
  const [words, setWords] = useState<string | null>(null);
  const [chosen, setChosen] = useState(0);
  const isOpen = words !== null;
  const form = useMemo(() => (isOpen ? toSearchForm(text) : null), [isOpen, text]);
  const places = useMemo(
    () => (form === null || words === null ? NOWHERE : findInText(form, words)),
    [form, words],
  );
  const go = (among: readonly Range[], number: number): void => {
    const place = among[number];
    setChosen(number);
    if (place !== undefined) callReader(id, place);
  };
  const seek = (sought: string): void => {
    setWords(sought);
    const found = findInText(form ?? toSearchForm(text), sought);
    go(found, firstFrom(found, sightStore.get()));
  };
  return {
    words,
    places,
    looked: places.length === 0 ? null : chosen,
    open: (selected) => {
      seek(selected ?? words ?? '');
    },
    seek,
    step: (by) => {
      if (places.length > 0) go(places, (chosen + by + places.length) % places.length);
    },
    choose: (place) => {
      go(places, place);
    },
    close: () => {
      setWords(null);
    },
  };
}
