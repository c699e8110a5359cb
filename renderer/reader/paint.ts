import { domRangesOf, type TextMap } from './dom-range.ts';
import { OVERLAY_ORDER, type Overlay } from './overlay.ts';

/** Paints an overlay with the CSS Custom Highlight API; the text itself is not touched. */
export function paint(map: TextMap, overlay: Overlay): void {
  OVERLAY_ORDER.forEach((name, priority) => {
    const ranges = overlay.get(name);
    if (ranges === undefined) {
      CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges.flatMap((range) => domRangesOf(map, range)));
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  });
}

/** Takes all paint away. */
export function clearPaint(): void {
  for (const name of OVERLAY_ORDER) CSS.highlights.delete(name);
}
