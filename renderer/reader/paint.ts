import { staticRangesOf, type TextMap } from './dom-range.ts';
import { OVERLAY_ORDER, type Overlay } from './overlay.ts';

type OverlayName = (typeof OVERLAY_ORDER)[number];

/** What is painted now: the map it was painted with, and the overlay. */
let painted: { map: TextMap; overlay: Overlay } | null = null;

/** True where a name covers the same ranges in both overlays, so that its paint can stay. */
function isUnchanged(one: Overlay, other: Overlay, name: OverlayName): boolean {
  const [ranges, others] = [one.get(name) ?? [], other.get(name) ?? []];
  return (
    ranges.length === others.length &&
    ranges.every(({ start, end }, index) => start === others[index]?.start && end === others[index].end)
  );
}

/** Paints an overlay with the CSS Custom Highlight API; the text itself is not touched. Only what changed is painted anew. */
export function paint(map: TextMap, overlay: Overlay): void {
  const before = painted?.map === map ? painted.overlay : null;
  OVERLAY_ORDER.forEach((name, priority) => {
    if (before !== null && isUnchanged(before, overlay, name)) return;
    const ranges = overlay.get(name);
    if (ranges === undefined) {
      CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges.flatMap((range) => staticRangesOf(map, range)));
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  });
  painted = { map, overlay };
}

/** Takes all paint away. */
export function clearPaint(): void {
  painted = null;
  for (const name of OVERLAY_ORDER) CSS.highlights.delete(name);
}
