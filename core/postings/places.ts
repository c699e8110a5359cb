/** Beyond every place and every document number: where a cursor stands when its list is at an end. */
export const END = 0x7fff_ffff;

/** Room for the places of one document; grows. The first `count` are used. */
export type Places = { at: Uint32Array; count: number };

export function makePlaces(): Places {
  return { at: new Uint32Array(256), count: 0 };
}

/** Adds a place behind the others. */
export function addPlace(places: Places, place: number): void {
  if (places.count === places.at.length) {
    const grown = new Uint32Array(places.count * 2);
    grown.set(places.at);
    places.at = grown;
  }
  places.at[places.count++] = place;
}

/** Takes out of ascending places those that stand among others. */
export function removePlaces(places: Places, others: Places): void {
  const { at } = places;
  let left = 0;
  let other = 0;
  for (let index = 0; index < places.count; index++) {
    const place = at[index] ?? 0;
    while (other < others.count && (others.at[other] ?? 0) < place) other++;
    if (other >= others.count || others.at[other] !== place) at[left++] = place;
  }
  places.count = left;
}

/** How many of ascending places of a form of `length` units do not overlap, taken from left to right. */
export function countApart({ at, count }: Places, length: number): number {
  let apart = 0;
  let end = 0;
  for (let index = 0; index < count; index++) {
    const place = at[index] ?? 0;
    if (place < end) continue;
    apart++;
    end = place + length;
  }
  return apart;
}
