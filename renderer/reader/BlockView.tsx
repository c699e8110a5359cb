import type { Block } from '#core/model/document.ts';
import { linksWithin, type TextLink } from './links/find-links.ts';
import { HeldText } from './links/HeldText.tsx';
import { placeCells, type PlacedCell } from './text-segments.ts';

/** One block. The text of each element with `data-start` is exactly its slice of the canonical text. */
export function BlockView(props: { block: Block; text: string; links: readonly TextLink[] }) {
  const { block, text, links } = props;
  const cells = block.kind === 'table' ? placeCells(block, text) : null;
  if (cells !== null) return <TableView rows={cells} links={links} />;
  const { holder, words } = holdText(
    block.range.start,
    text.slice(block.range.start, block.range.end),
    links,
  );
  const held = { className: 'block-text', ...holder };
  switch (levelOf(block)) {
    case 1:
      return <h1 {...held}>{words}</h1>;
    case 2:
      return <h2 {...held}>{words}</h2>;
    case 3:
      return <h3 {...held}>{words}</h3>;
    case 4:
      return <h4 {...held}>{words}</h4>;
    case null:
      return <p {...held}>{words}</p>;
  }
}

/** What an element that shows a slice of the text bears and holds: the slice itself, or its pieces where there are links in it. */
function holdText(start: number, words: string, links: readonly TextLink[]) {
  return links.length === 0
    ? { holder: { 'data-start': start }, words }
    : { holder: {}, words: <HeldText start={start} text={words} links={links} /> };
}

/** Rank of a heading in the page, the title being 1; null for what is no heading. */
function levelOf(block: Block): 1 | 2 | 3 | 4 | null {
  if (block.kind === 'title') return 1;
  if (block.kind === 'attachment-title') return 2;
  if (block.kind !== 'heading') return null;
  return block.level === null || block.level <= 1 ? 2 : block.level === 2 ? 3 : 4;
}

function TableView({ rows, links }: { rows: PlacedCell[][]; links: readonly TextLink[] }) {
  const [head, ...body] = rows;
  const columns = Math.max(...rows.map((row) => row.length));
  const cell = ({ start, text }: PlacedCell, Cell: 'th' | 'td', span: number) => {
    const within = linksWithin(links, { start, end: start + text.length });
    const { holder, words } = holdText(start, text, within);
    return (
      <Cell
        key={start}
        {...holder}
        className={/^[-+]?[\d.,%]+$/u.test(text) ? 'is-number' : ''}
        colSpan={span}
      >
        {words}
      </Cell>
    );
  };
  const row = (cells: PlacedCell[], Cell: 'th' | 'td') => (
    <tr key={cells[0]?.start ?? 0}>
      {cells.map((each, number) => cell(each, Cell, number === cells.length - 1 ? columns - number : 1))}
    </tr>
  );
  return (
    <div className="table-scroller">
      <table>
        {head === undefined ? null : <thead>{row(head, 'th')}</thead>}
        <tbody>{body.map((cells) => row(cells, 'td'))}</tbody>
      </table>
    </div>
  );
}
