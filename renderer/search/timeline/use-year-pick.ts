import { useState, type KeyboardEvent } from 'react';
import { chooseValues } from '../../state/search-state.ts';
import { pickYears, yearsBetween } from './lay-timeline.ts';

/** How years are picked in the chart: by a press, by dragging over several, or by keys. */
export type YearPick = {
  /** The years being dragged over; null while nothing is. */
  dragged: readonly string[] | null;
  /** The year that keys begin from. */
  looked: number;
  press: (year: number, isRange: boolean) => void;
  drag: (year: number) => void;
  release: () => void;
  giveUp: () => void;
  key: (event: KeyboardEvent<SVGSVGElement>) => void;
  look: (year: number) => void;
};

/** Follows the picking of years from `first` to `last`; what is picked narrows the results. */
export function useYearPick(first: number, last: number, chosen: readonly string[]): YearPick {
  const [looked, setLooked] = useState(last);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [reached, setReached] = useState<number | null>(null);
  const pick = (from: number, to: number): void => {
    chooseValues({ year: pickYears(chosen, yearsBetween(from, to)) });
  };
  const present = Math.min(Math.max(looked, first), last);
  const key = (event: KeyboardEvent<SVGSVGElement>): void => {
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: present + 1,
      ArrowLeft: present - 1,
      Home: first,
      End: last,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      const next = Math.min(Math.max(target, first), last);
      const from = event.shiftKey ? (anchor ?? present) : null;
      setAnchor(from);
      setLooked(next);
      if (from !== null) chooseValues({ year: yearsBetween(from, next) });
      event.currentTarget.querySelector<SVGElement>(`[data-year="${next}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      pick(present, present);
    }
  };
  return {
    dragged: anchor === null || reached === null ? null : yearsBetween(anchor, reached),
    looked: present,
    look: setLooked,
    press: (year, isRange) => {
      setLooked(year);
      setAnchor(isRange ? present : year);
      setReached(year);
    },
    drag: (year) => {
      if (reached !== null) setReached(year);
    },
    release: () => {
      if (anchor !== null && reached !== null) pick(anchor, reached);
      setAnchor(null);
      setReached(null);
    },
    giveUp: () => {
      setAnchor(null);
      setReached(null);
    },
    key,
  };
}
