import type { Range as CanonicalRange } from '#core/model/ids.ts';
import { domRangesOf, elementAt, offsetInHolder, type TextMap } from './dom-range.ts';

const UPPER_THIRD = 0.3;
const SETTLE_FRAMES = 3;

/**
 * Scrolls until a canonical range stands in the upper third. Blocks out of sight have estimated heights, so the
 * place is corrected while those around it are laid out.
 */
export function scrollToRange(scroller: HTMLElement, map: TextMap, range: CanonicalRange): void {
  const settle = (frames: number): void => {
    const rect = domRangesOf(map, range)[0]?.getBoundingClientRect();
    const target = rect ?? elementAt(map, range.start)?.getBoundingClientRect();
    if (target === undefined) return;
    const view = scroller.getBoundingClientRect();
    const visible = target.top >= view.top + 24 && target.bottom <= view.bottom - 72;
    if (!visible || frames < SETTLE_FRAMES) {
      scroller.scrollTop += target.top - view.top - view.height * UPPER_THIRD;
    }
    if (frames > 0) {
      requestAnimationFrame(() => {
        settle(frames - 1);
      });
    }
  };
  const rect = domRangesOf(map, range)[0]?.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (rect !== undefined && rect.top >= view.top + 24 && rect.bottom <= view.bottom - 72) return;
  settle(SETTLE_FRAMES);
}

/** The canonical offset of the first text in sight; 0 at the top. */
export function offsetInSight(scroller: HTMLElement): number {
  const view = scroller.getBoundingClientRect();
  for (let down = 36; down < view.height; down += 28) {
    const position = document.caretPositionFromPoint(view.left + view.width / 2, view.top + down);
    if (position === null || !scroller.contains(position.offsetNode)) continue;
    const offset = offsetInHolder(position.offsetNode, position.offset);
    if (offset !== null) return offset;
  }
  return 0;
}
