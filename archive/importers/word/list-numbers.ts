import { childOf, childrenOf, type XmlElement } from '../zip/read-xml.ts';
import { formatListNumber } from './format-number.ts';

const LEVELS = 9;

/** `isLegal`: the numbers of the levels above come as digits, whatever they are there. */
type Level = { start: number; format: string; text: string; isLegal: boolean };
type List = { abstractId: string; levels: readonly Level[]; restarts: ReadonlySet<number> };

/** Which list a paragraph belongs to, and its level in it from 0. */
export type ListPlace = { listId: string; level: number };

/**
 * Counts the numbered paragraphs of a document in their order, and tells what Word prints before each: 一、 or 第三条. The numbers
 * are not in the text of the file.
 */
export class ListNumbers {
  readonly #lists: ReadonlyMap<string, List>;
  /** Of each abstract list how far it has come: lists that share one go on counting. */
  readonly #counts = new Map<string, (number | null)[]>();
  readonly #met = new Set<string>();

  /** `numbering`: the root of numbering.xml; null where there is none. */
  constructor(numbering: XmlElement | null) {
    this.#lists = readLists(numbering);
  }

  /** The label of the next paragraph at a place; empty where nothing is printed. */
  next({ listId, level }: ListPlace): string {
    const list = this.#lists.get(listId);
    const own = list?.levels[level];
    if (list === undefined || own === undefined) return '';
    const counts = this.#countsOf(listId, list);
    counts[level] = counts[level] === null ? own.start : (counts[level] ?? 0) + 1;
    counts.fill(null, level + 1);
    if (own.format === 'bullet') return own.text === '' ? '' : '•';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const named = list.levels[at];
      return named === undefined
        ? ''
        : formatListNumber(counts[at] ?? named.start, own.isLegal ? 'decimal' : named.format);
    });
  }

  #countsOf(listId: string, { abstractId, restarts }: List): (number | null)[] {
    const counts = this.#counts.get(abstractId) ?? Array.from({ length: LEVELS }, () => null);
    this.#counts.set(abstractId, counts);
    if (!this.#met.has(listId)) for (const level of restarts) counts[level] = null;
    this.#met.add(listId);
    return counts;
  }
}

function readLists(numbering: XmlElement | null): Map<string, List> {
  const elements = childrenOf(numbering, 'abstractNum');
  const valueIn = (element: XmlElement, name: string): string | undefined =>
    childOf(element, name)?.attributes['val'];
  const abstracts = new Map(
    elements.map((element) => {
      // One that only names the style of a list has its levels from the list that makes the style.
      const link = valueIn(element, 'numStyleLink');
      const maker =
        link === undefined ? undefined : elements.find((each) => valueIn(each, 'styleLink') === link);
      const levels = childrenOf(maker ?? element, 'lvl').map(
        (level) => [levelOf(level), readLevel(level)] as const,
      );
      return [element.attributes['abstractNumId'] ?? '', new Map(levels)];
    }),
  );
  return new Map(
    childrenOf(numbering, 'num').map((element) => {
      const abstractId = childOf(element, 'abstractNumId')?.attributes['val'] ?? '';
      const levels = new Map(abstracts.get(abstractId));
      const restarts = new Set<number>();
      for (const override of childrenOf(element, 'lvlOverride')) {
        const at = levelOf(override);
        const other = childOf(override, 'lvl');
        if (other !== null) levels.set(at, readLevel(other));
        const start = childOf(override, 'startOverride')?.attributes['val'];
        const level = levels.get(at);
        if (start === undefined || level === undefined) continue;
        levels.set(at, { ...level, start: toNumber(start, 1) });
        restarts.add(at);
      }
      const ordered = Array.from(
        { length: LEVELS },
        (_, at) => levels.get(at) ?? { start: 1, format: 'none', text: '', isLegal: false },
      );
      return [element.attributes['numId'] ?? '', { abstractId, levels: ordered, restarts }];
    }),
  );
}

function readLevel(element: XmlElement): Level {
  return {
    start: toNumber(childOf(element, 'start')?.attributes['val'], 1),
    format: childOf(element, 'numFmt')?.attributes['val'] ?? 'decimal',
    text: childOf(element, 'lvlText')?.attributes['val'] ?? '',
    isLegal: childOf(element, 'isLgl') !== null,
  };
}

function levelOf(element: XmlElement): number {
  return toNumber(element.attributes['ilvl'], 0);
}

function toNumber(text: string | undefined, otherwise: number): number {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number >= 0 && number < 1e6 ? number : otherwise;
}

/** Reads where paragraphs stand in lists: as they say themselves, or as their styles do. */
export function listPlaceReader(
  styles: XmlElement | null,
): (properties: XmlElement | null) => ListPlace | null {
  const byId = new Map(
    childrenOf(styles, 'style').map((style) => [style.attributes['styleId'] ?? '', style] as const),
  );
  return (properties) => {
    const own = childOf(properties, 'numPr');
    let listId = childOf(own, 'numId')?.attributes['val'];
    let level = childOf(own, 'ilvl')?.attributes['val'];
    let style = byId.get(childOf(properties, 'pStyle')?.attributes['val'] ?? '');
    // A style that is based on itself, at whatever distance, has no more to say than all of them have.
    for (let step = 0; style !== undefined && listId === undefined && step < byId.size; step += 1) {
      const inStyle = childOf(childOf(style, 'pPr'), 'numPr');
      listId = childOf(inStyle, 'numId')?.attributes['val'];
      level ??= childOf(inStyle, 'ilvl')?.attributes['val'];
      style = byId.get(childOf(style, 'basedOn')?.attributes['val'] ?? '');
    }
    // List 0 takes a paragraph out of the list of its style.
    if (listId === undefined || listId === '0') return null;
    return { listId, level: Math.min(toNumber(level, 0), LEVELS - 1) };
  };
}
