/** A printed line, or a table in the place of one. */
export type PlacedLine = {
  text: string;
  x0: number;
  x1: number;
  baseline: number;
  size: number;
  isTable: boolean;
};

/** A first line begins this far in, in ems. */
const INDENT = 1.4;
/** What an indent becomes. Never one single space, which would be read as a new page. */
const MARK = '\u3000\u3000';
/** Edges nearer than this, in ems, are the same. */
const SAME_EDGE = 0.6;
/** Lines of one heading stand no farther apart, in ems, and differ no more in size. */
const SAME_HEADING = { gap: 2.2, size: 0.1 };

/** Where the lines of a region may begin and end. */
export type Measure = { left: number; right: number };

/**
 * The texts of a region's lines, those that begin farther in than their column behind two full-width spaces: first lines, signatures, and of
 * several centred lines that are one heading the first. A heading across columns is measured by the page: `across`.
 */
export function markIndents(lines: readonly PlacedLine[], across: Measure | null = null): string[] {
  const looks = readLooks(lines, across);
  const starts = looks.filter(({ isIn, isCentred }) => isIn && !isCentred).map(({ line }) => line);
  return looks.map(({ line, isIn, isCentred }, index) => {
    if (!isIn) return line.text;
    const above = looks[index - 1];
    // A short first line may look centred: then it begins where other first lines begin.
    const isStart = starts.some(({ x0 }) => Math.abs(x0 - line.x0) < line.size * 0.2);
    const goesOn = isCentred && !isStart && above?.isCentred === true && isSameHeading(above.line, line);
    return goesOn ? line.text : MARK + line.text;
  });
}

type Look = { line: PlacedLine; isIn: boolean; isCentred: boolean };

function readLooks(lines: readonly PlacedLine[], across: Measure | null): Look[] {
  const prose = lines.filter(({ isTable }) => !isTable);
  const left = across?.left ?? sharedEdge(prose, ({ x0 }) => x0, 1);
  const right = across?.right ?? sharedEdge(prose, ({ x1 }) => x1, -1);
  return lines.map((line) => {
    const before = (line.x0 - left) / line.size;
    const behind = (right - line.x1) / line.size;
    const isIn = !line.isTable && before >= INDENT;
    return { line, isIn, isCentred: !line.isTable && Math.abs(before - behind) < 1 };
  });
}

function isSameHeading(above: PlacedLine, below: PlacedLine): boolean {
  return (
    below.baseline - above.baseline <= SAME_HEADING.gap * below.size &&
    Math.abs(below.size - above.size) <= SAME_HEADING.size * above.size
  );
}

/** The outermost edge that several lines share; the outermost of all where none do. */
function sharedEdge(
  lines: readonly PlacedLine[],
  edgeOf: (line: PlacedLine) => number,
  direction: 1 | -1,
): number {
  const edges = lines
    .map((line) => ({ at: edgeOf(line), size: line.size }))
    .sort((a, b) => (a.at - b.at) * direction);
  const needed = Math.max(2, edges.length * 0.1);
  for (let index = 0; index < edges.length; index += 1) {
    const edge = edges[index];
    if (!edge) break;
    let shared = 0;
    for (let at = index; at < edges.length; at += 1) {
      if (Math.abs((edges[at]?.at ?? Infinity) - edge.at) > SAME_EDGE * edge.size) break;
      shared += 1;
      if (shared >= needed) return edge.at;
    }
  }
  return edges[0]?.at ?? 0;
}
