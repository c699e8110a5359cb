import { countUnits, joinForms, orderByPair, type JoinedForms } from './joined-forms.ts';
import { BOUND_KEYS, pairKey, unitKey } from './keys.ts';
import { CountsWriter, type List, PlacesWriter } from './list-writer.ts';
import { STRETCH_KINDS, boundsOf } from './stretch-bounds.ts';

/** The lists of some search forms, in the order of their keys; the documents have the numbers 0, 1, 2 … */
export function* buildLists(forms: readonly string[]): Generator<List> {
  const joined = joinForms(forms);
  yield* buildBounds(forms, joined);
  const units = buildUnits(joined);
  let unit = units.next();
  // The list of a unit comes before those of the pairs that begin with it.
  for (const pair of buildPairs(joined)) {
    for (; unit.done !== true && unit.value.key < pair.key; unit = units.next()) yield unit.value;
    yield pair;
  }
  for (; unit.done !== true; unit = units.next()) yield unit.value;
}

function* buildBounds(forms: readonly string[], { starts }: JoinedForms): Generator<List> {
  const writer = new PlacesWriter();
  for (const kind of STRETCH_KINDS) {
    for (const [document, form] of forms.entries()) {
      const start = starts[document] ?? 0;
      for (const bound of boundsOf(kind, form)) writer.add(start + bound);
    }
    const list = writer.end(BOUND_KEYS[kind]);
    if (list.count > 0) yield list;
  }
}

function* buildUnits(joined: JoinedForms): Generator<List> {
  const { units, documents, counts, order } = countUnits(joined);
  const writer = new CountsWriter();
  for (let at = 0; at < order.length;) {
    const unit = units[order[at] ?? 0] ?? 0;
    for (; at < order.length && units[order[at] ?? 0] === unit; at++)
      writer.add(documents[order[at] ?? 0] ?? 0, counts[order[at] ?? 0] ?? 0);
    yield writer.end(unitKey(unit));
  }
}

function* buildPairs(joined: JoinedForms): Generator<List> {
  const { units } = joined;
  const writer = new PlacesWriter();
  const order = orderByPair(joined);
  for (let at = 0; at < order.length;) {
    const first = units[order[at] ?? 0] ?? 0;
    const second = units[(order[at] ?? 0) + 1] ?? 0;
    for (; at < order.length; at++) {
      const place = order[at] ?? 0;
      if (units[place] !== first || units[place + 1] !== second) break;
      writer.add(place);
    }
    yield writer.end(pairKey(first, second));
  }
}
