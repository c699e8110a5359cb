import type { Range as CanonicalRange } from '#core/model/ids.ts';
import { cutRange, findSegment } from './text-segments.ts';

/**
 * The elements that hold the canonical text, in its order. Each bears `data-start` and exactly one text node
 * (or none where its text is empty), so that an offset within the node is an offset within the text.
 */
export type TextMap = {
  root: HTMLElement;
  elements: readonly HTMLElement[];
  segments: readonly CanonicalRange[];
  starts: readonly number[];
};

/** Reads the map of a rendered document. */
export function mapText(root: HTMLElement): TextMap {
  const elements = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const segments = elements.map((element) => {
    const start = Number(element.dataset['start']);
    return { start, end: start + element.textContent.length };
  });
  return { root, elements, segments, starts: segments.map((segment) => segment.start) };
}

/** Where a canonical range stands in the text nodes: one part for each element it touches. */
function partsOf(map: TextMap, range: CanonicalRange): { node: Text; from: number; to: number }[] {
  return cutRange(map.segments, map.starts, range).flatMap(({ segment, from, to }) => {
    const node = map.elements[segment]?.firstChild;
    return node instanceof Text && to <= node.length ? [{ node, from, to }] : [];
  });
}

/** The DOM ranges that cover a canonical range: one for each element it touches. */
export function domRangesOf(map: TextMap, range: CanonicalRange): Range[] {
  return partsOf(map, range).map(({ node, from, to }) => {
    const domRange = new Range();
    domRange.setStart(node, from);
    domRange.setEnd(node, to);
    return domRange;
  });
}

/** The same to paint with: thousands of live ranges would be kept up to date with every change of the page. */
export function staticRangesOf(map: TextMap, range: CanonicalRange): StaticRange[] {
  return partsOf(map, range).map(
    ({ node, from, to }) =>
      new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
  );
}

/** The element that holds an offset; null in an empty document. */
export function elementAt(map: TextMap, offset: number): HTMLElement | null {
  return map.elements[findSegment(map.starts, offset)] ?? null;
}

/** The canonical offset of a DOM position inside a text-holding element; null elsewhere. */
export function offsetInHolder(node: Node, nodeOffset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const holder = element?.closest<HTMLElement>('[data-start]');
  if (holder === null || holder === undefined) return null;
  const start = Number(holder.dataset['start']);
  if (node instanceof Text) return start + nodeOffset;
  return nodeOffset === 0 ? start : start + holder.textContent.length;
}

/** Number of elements that begin before a DOM position that lies between elements. */
function countBefore(map: TextMap, boundary: Range): number {
  let low = 0;
  let high = map.elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = map.elements[middle];
    if (element !== undefined && boundary.comparePoint(element, 0) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The canonical range of a DOM range; null where it touches no text of this document. */
export function canonicalRangeOf(map: TextMap, domRange: Range): CanonicalRange | null {
  if (!domRange.intersectsNode(map.root)) return null;
  const locate = (node: Node, nodeOffset: number, side: 'start' | 'end'): number => {
    const offset = map.root.contains(node) ? offsetInHolder(node, nodeOffset) : null;
    if (offset !== null) return offset;
    const boundary = new Range();
    boundary.setStart(node, nodeOffset);
    const before = countBefore(map, boundary);
    return side === 'start' ? (map.starts[before] ?? Infinity) : (map.segments[before - 1]?.end ?? 0);
  };
  const start = locate(domRange.startContainer, domRange.startOffset, 'start');
  const end = locate(domRange.endContainer, domRange.endOffset, 'end');
  return start < end ? { start, end } : null;
}
