import { joinForms, orderByPair, orderByUnit, type JoinedForms } from './joined-forms.ts';
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
  const { units, starts } = joined;
  const writer = new CountsWriter();
  const order = orderByUnit(joined);
  for (let at = 0; at < order.length;) {
    const unit = units[order[at] ?? 0] ?? 0;
    const isHere = (before: number): boolean =>
      at < order.length && (order[at] ?? 0) < before && units[order[at] ?? 0] === unit;
    for (let document = 0; isHere(units.length);) {
      while ((starts[document + 1] ?? 0) <= (order[at] ?? 0)) document++;
      const from = at;
      while (isHere(starts[document + 1] ?? 0)) at++;
      writer.add(document, at - from);
    }
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
