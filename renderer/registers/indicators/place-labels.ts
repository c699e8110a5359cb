/** Short words beside a point of a chart, in CSS pixels: where they begin, the middle of their height, how wide they are. */
export type Label = { x: number; y: number; width: number };

type Point = { x: number; y: number };
/** What stands in a chart beside its labels. */
export type Drawn = { marks: readonly Point[]; lines: readonly (readonly Point[])[] };
/** A part of the height of the chart, from the upper end to the lower. */
type Span = readonly [top: number, foot: number];

/** Half the height of a label; half the height and width of a mark with the room around it. */
const HALF_PX = 6;
const STEP_PX = 2;

/** About how wide words are at 11 pixels: Han characters are square. */
export function widthOf(words: string): number {
  const squares = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return squares * 11 + (words.length - squares) * 6.5;
}

/**
 * The heights of labels in a chart of `height` pixels, in their order: as near to their own as none lies over another, over a
 * mark or a line. They give way towards the middle of the chart, so that those above stay above. None is left out; where there
 * is no room a label lies over lines, then over marks, and at last over others.
 */
export function placeLabels(labels: readonly Label[], { marks, lines }: Drawn, height: number): number[] {
  const placed = new Map<Label, number>();
  for (const label of fromTheEdges(labels, height / 2)) {
    const reach = [label.x, label.x + label.width] as const;
    const others = [...placed]
      .filter(([{ x, width }]) => x < reach[1] && reach[0] < x + width)
      .map(([, y]) => around(y));
    const near = marks.filter(({ x }) => x + HALF_PX > reach[0] && x - HALF_PX < reach[1]);
    const dots = near.map(({ y }) => around(y));
    const crossing = lines.flatMap((line) => spansWithin(line, reach));
    const heights = heightsFrom(label.y, label.y < height / 2 ? 1 : -1, height);
    const isClearOf = (spans: readonly Span[]) => (y: number) =>
      spans.every(([top, foot]) => y + HALF_PX <= top || y - HALF_PX >= foot);
    const best =
      heights.find(isClearOf([...others, ...dots, ...crossing])) ??
      heights.find(isClearOf([...others, ...dots])) ??
      heights.find(isClearOf(others));
    placed.set(label, best ?? label.y);
  }
  return labels.map((label) => placed.get(label) ?? label.y);
}

function around(y: number): Span {
  return [y - HALF_PX, y + HALF_PX];
}

/** The heights that each part of a line has between two places along the chart. */
function spansWithin(line: readonly Point[], [from, to]: readonly [number, number]): Span[] {
  return line.flatMap((end, number): Span[] => {
    const begin = line[number - 1];
    if (begin === undefined || end.x <= from || begin.x >= to) return [];
    const slope = (end.y - begin.y) / (end.x - begin.x);
    const first = begin.y + slope * (Math.max(from, begin.x) - begin.x);
    const last = begin.y + slope * (Math.min(to, end.x) - begin.x);
    return [[Math.min(first, last), Math.max(first, last)]];
  });
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
