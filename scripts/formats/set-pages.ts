import { wrapText } from '../samples/layout/wrap.ts';
import type { Figure } from './figures.ts';
import type { Flow, FlowItem } from './flow.ts';

/** A line on a page of A4, in millimetres: where it begins, its baseline, its em. */
export type SetLine = { x: number; y: number; size: number; text: string };
export type SetPage = {
  lines: SetLine[];
  rules: [x0: number, y0: number, x1: number, y1: number][];
  figures: readonly Figure[];
};

const PAGE = { width: 210, left: 24, top: 30, bottom: 270, head: 18, foot: 282 };
const WIDTH = PAGE.width - 2 * PAGE.left;
const EM = 4.2;
const LEADING = 7.4;
const GAP = 10;
const LARGE = 5.6;
const SMALL = 3.2;
const CELL_PADDING = 2;

const WIDE = new Set(['masthead', 'column', 'title', 'attachment-title', 'table']);
const CENTERED = new Set([...WIDE, 'document-number', 'subtitle', 'speaker']);
const RIGHT = new Set(['signature', 'date-line']);
const UNINDENTED = new Set([...CENTERED, ...RIGHT, 'recipient']);

/** How far each character of a text moves on, in ems. */
export function advancesOf(text: string): number[] {
  return Array.from(text, (character) => (character < '\u2000' ? 0.5 : 1));
}

/** How wide a text is in ems. */
export function emsOf(text: string): number {
  return advancesOf(text).reduce((sum, advance) => sum + advance, 0);
}

/** Sets a flow into pages: what is wide over the whole page, the rest in one or two columns of equal height, head and number on every page. */
export function setPages(flow: Flow, columns: 1 | 2): SetPage[] {
  const setter = new Setter(flow.head);
  let running: RunningLine[] = [];
  for (const item of flow.items) {
    if (!WIDE.has(item.kind)) {
      running.push(...breakLines(item, columns === 1 ? WIDTH : (WIDTH - GAP) / 2));
      continue;
    }
    setter.setColumns(running, columns);
    running = [];
    if (item.rows === null) setter.setWide(item);
    else setter.setTable(item.rows);
  }
  setter.setColumns(running, columns);
  return setter.pages;
}

type RunningLine = { text: string; indent: number };

function breakLines({ kind, lines }: FlowItem, width: number): RunningLine[] {
  const units = Math.floor(width / EM) * 2;
  return lines.flatMap((line) => {
    const isIndented = !UNINDENTED.has(kind);
    return wrapText(line, units, isIndented ? 4 : 0).map((text, index) => ({
      text,
      indent: indentOf(kind, emsOf(text) * EM, width) + (isIndented && index === 0 ? 2 * EM : 0),
    }));
  });
}

function indentOf(kind: FlowItem['kind'], length: number, width: number): number {
  if (CENTERED.has(kind)) return Math.max(0, (width - length) / 2);
  return RIGHT.has(kind) ? Math.max(0, width - length - 2 * EM) : 0;
}

class Setter {
  readonly pages: SetPage[] = [];
  readonly #head: string;
  #page: SetPage;
  #y = PAGE.top;

  constructor(head: string) {
    this.#head = head;
    this.#page = this.#turn();
  }

  #turn(): SetPage {
    const page: SetPage = { lines: [], rules: [], figures: [] };
    this.pages.push(page);
    this.#page = page;
    this.#y = PAGE.top;
    this.#center(this.#head, PAGE.head, SMALL);
    this.#center(`— ${String(this.pages.length)} —`, PAGE.foot, SMALL);
    return page;
  }

  #center(text: string, y: number, size: number): void {
    this.#page.lines.push({ x: (PAGE.width - emsOf(text) * size) / 2, y, size, text });
  }

  setWide({ kind, lines }: FlowItem): void {
    const size = kind === 'column' ? EM : LARGE;
    for (const text of lines.flatMap((line) => wrapText(line, Math.floor(WIDTH / size) * 2))) {
      this.#makeRoom(LEADING * 1.3);
      this.#y += LEADING * 1.3;
      this.#center(text, this.#y, size);
    }
  }

  setColumns(lines: readonly RunningLine[], columns: 1 | 2): void {
    const width = (WIDTH - GAP * (columns - 1)) / columns;
    let rest = [...lines];
    while (rest.length > 0) {
      this.#makeRoom(LEADING * 2);
      const rows = Math.min(Math.floor((PAGE.bottom - this.#y) / LEADING), Math.ceil(rest.length / columns));
      for (const [index, { text, indent }] of rest.slice(0, rows * columns).entries()) {
        const column = Math.floor(index / rows);
        this.#page.lines.push({
          x: PAGE.left + column * (width + GAP) + indent,
          y: this.#y + ((index % rows) + 1) * LEADING,
          size: EM,
          text,
        });
      }
      this.#y += rows * LEADING;
      rest = rest.slice(rows * columns);
    }
  }

  setTable(rows: readonly (readonly string[])[]): void {
    const count = Math.max(...rows.map((row) => row.length));
    const ems = Array.from({ length: count }, (_, at) =>
      Math.max(2, ...rows.map((row) => emsOf(row[at] ?? ''))),
    );
    const size = Math.min(EM, (WIDTH - count * 2 * CELL_PADDING) / ems.reduce((sum, wide) => sum + wide, 0));
    const edges = ems.reduce<number[]>(
      (all, wide) => [...all, (all.at(-1) ?? 0) + wide * size + 2 * CELL_PADDING],
      [PAGE.left],
    );
    this.#y += LEADING / 2;
    for (const row of rows) {
      this.#makeRoom(LEADING);
      const [top, bottom, left, right] = [this.#y, this.#y + LEADING, edges[0] ?? 0, edges.at(-1) ?? 0];
      this.#page.rules.push([left, top, right, top], [left, bottom, right, bottom]);
      for (const edge of edges) this.#page.rules.push([edge, top, edge, bottom]);
      for (const [at, text] of row.entries())
        this.#page.lines.push({ x: (edges[at] ?? 0) + CELL_PADDING, y: top + LEADING * 0.7, size, text });
      this.#y = bottom;
    }
  }

  #makeRoom(height: number): void {
    if (this.#y + height > PAGE.bottom) this.#turn();
  }
}
