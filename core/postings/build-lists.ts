import { EntryWriter, type List } from './entry-writer.ts';
import { joinForms, orderByPair, orderByUnit, type JoinedForms } from './joined-forms.ts';
import { BOUND_KEYS, pairKey, unitKey } from './keys.ts';
import { STRETCH_KINDS, boundsOf } from './stretch-bounds.ts';

/** The lists of some search forms, in the order of their keys; the documents have the numbers 0, 1, 2 … */
export function* buildLists(forms: readonly string[]): Generator<List> {
  yield* buildBounds(forms);
  const joined = joinForms(forms);
  const units = buildUnits(joined, orderByUnit(joined));
  let unit = units.next();
  // The list of a unit comes before those of the pairs that begin with it.
  for (const pair of buildPairs(joined, orderByPair(joined))) {
    for (; unit.done !== true && unit.value.key < pair.key; unit = units.next()) yield unit.value;
    yield pair;
  }
  for (; unit.done !== true; unit = units.next()) yield unit.value;
}

function* buildBounds(forms: readonly string[]): Generator<List> {
  const writer = new EntryWriter();
  for (const kind of STRETCH_KINDS) {
    let documents = 0;
    for (const [document, form] of forms.entries()) {
      const places = boundsOf(kind, form);
      if (places.length === 0) continue;
      writer.addPlaces(document, places, { from: 0, to: places.length, base: 0 });
      documents++;
    }
    if (documents > 0) yield writer.end(BOUND_KEYS[kind]);
  }
}

function* buildUnits({ units, owners }: JoinedForms, order: Uint32Array): Generator<List> {
  const writer = new EntryWriter();
  for (let at = 0; at < order.length;) {
    const unit = units[order[at] ?? 0] ?? 0;
    while (at < order.length && units[order[at] ?? 0] === unit) {
      const owner = owners[order[at] ?? 0] ?? 0;
      const from = at;
      while (at < order.length && units[order[at] ?? 0] === unit && owners[order[at] ?? 0] === owner) at++;
      writer.addCount(owner, at - from);
    }
    yield writer.end(unitKey(unit));
  }
}

function* buildPairs({ units, owners, starts }: JoinedForms, order: Uint32Array): Generator<List> {
  const writer = new EntryWriter();
  for (let at = 0; at < order.length;) {
    const place = order[at] ?? 0;
    const first = units[place] ?? 0;
    const second = units[place + 1] ?? 0;
    const isHere = (index: number): boolean => {
      const other = order[index] ?? 0;
      return index < order.length && units[other] === first && units[other + 1] === second;
    };
    while (isHere(at)) {
      const owner = owners[order[at] ?? 0] ?? 0;
      const from = at;
      while (isHere(at) && owners[order[at] ?? 0] === owner) at++;
      writer.addPlaces(owner, order, { from, to: at, base: starts[owner] ?? 0 });
    }
    yield writer.end(pairKey(first, second));
  }
}
