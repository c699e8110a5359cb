/** Short words beside a point of a chart, in CSS pixels: where they begin, the middle of their height, how wide they are. */
export type Label = { x: number; y: number; width: number };

/** Half the height of a label, and of a mark with the room around it. */
const HALF_PX = 6;
const STEP_PX = 2;

/** About how wide words are at 11 pixels: Han characters are square. */
export function widthOf(words: string): number {
  const squares = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return squares * 11 + (words.length - squares) * 6.5;
}

/**
 * The heights of labels in a chart of `height` pixels, in their order: as near to their own as none lies over another or over
 * a mark. They give way towards the middle of the chart, so that those above stay above. None is left out; where there is no
 * room a label lies over marks, and at last over others.
 */
export function placeLabels(
  labels: readonly Label[],
  marks: readonly { x: number; y: number }[],
  height: number,
): number[] {
  const placed = new Map<Label, number>();
  for (const label of fromTheEdges(labels, height / 2)) {
    const others = labels.flatMap((other) => {
      const y = placed.get(other);
      return y !== undefined && other.x < label.x + label.width && label.x < other.x + other.width ? [y] : [];
    });
    const near = marks.filter(({ x }) => x + HALF_PX > label.x && x - HALF_PX < label.x + label.width);
    const isClearOf = (heights: readonly number[]) => (y: number) =>
      heights.every((each) => Math.abs(each - y) >= 2 * HALF_PX);
    const heights = heightsFrom(label.y, label.y < height / 2 ? 1 : -1, height);
    const best =
      heights.find(isClearOf([...others, ...near.map(({ y }) => y)])) ?? heights.find(isClearOf(others));
    placed.set(label, best ?? label.y);
  }
  return labels.map((label) => placed.get(label) ?? label.y);
}

/** Those above the middle from the top down, then the others from the foot up. */
function fromTheEdges(labels: readonly Label[], middle: number): Label[] {
  const byHeight = [...labels].sort((one, other) => one.y - other.y);
  const lower = byHeight.filter(({ y }) => y >= middle);
  return [...byHeight.filter(({ y }) => y < middle), ...lower.reverse()];
}

/** The own height, then those further and further in one direction, then in the other, within the chart. */
function heightsFrom(own: number, direction: 1 | -1, height: number): number[] {
  const ways = [direction, -direction].map((way) =>
    Array.from({ length: Math.ceil(height / STEP_PX) }, (_, step) => own + way * (step + 1) * STEP_PX),
  );
  return [own, ...ways.flat().filter((y) => y >= 0 && y <= height)];
}
