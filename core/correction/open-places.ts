/** Places in a row, each of which is closed once. */
export type OpenPlaces = {
  /** Closes those from `from` up to `to` that are open yet, and tells each. */
  close: (from: number, to: number, tell: (place: number) => void) => void;
};

/** So many places, all open. Closing stretches of them takes time in proportion to places and stretches, however these overlap. */
export function openPlaces(count: number): OpenPlaces {
  // For each place the first one from it on that may be open.
  const next = Int32Array.from({ length: count + 1 }, (_, place) => place);
  const firstOpen = (from: number): number => {
    let place = from;
    while (next[place] !== place) {
      const skipped = next[next[place] ?? place] ?? place;
      next[place] = skipped;
      place = skipped;
    }
    return place;
  };
  return {
    close: (from, to, tell) => {
      for (
        let place = firstOpen(Math.min(from, count));
        place < to && place < count;
        place = firstOpen(place)
      ) {
        tell(place);
        next[place] = place + 1;
      }
    },
  };
}
