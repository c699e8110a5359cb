import type { Block } from '#core/model/document.ts';
import { placeCells, type PlacedCell } from './text-segments.ts';

/** One block. The text of each element with `data-start` is exactly its slice of the canonical text. */
export function BlockView({ block, text }: { block: Block; text: string }) {
  const cells = block.kind === 'table' ? placeCells(block, text) : null;
  if (cells !== null) return <TableView rows={cells} />;
  const held = { className: 'block-text', 'data-start': block.range.start };
  const words = text.slice(block.range.start, block.range.end);
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

/** Rank of a heading in the page, the title being 1; null for what is no heading. */
function levelOf(block: Block): 1 | 2 | 3 | 4 | null {
  if (block.kind === 'title') return 1;
  if (block.kind === 'attachment-title') return 2;
  if (block.kind !== 'heading') return null;
  return block.level === null || block.level <= 1 ? 2 : block.level === 2 ? 3 : 4;
}

function TableView({ rows }: { rows: PlacedCell[][] }) {
  const [head, ...body] = rows;
  const columns = Math.max(...rows.map((row) => row.length));
  const cell = (each: PlacedCell, Cell: 'th' | 'td', span: number) => (
    <Cell
      key={each.start}
      data-start={each.start}
      className={/^[-+]?[\d.,%]+$/u.test(each.text) ? 'is-number' : ''}
      colSpan={span}
    >
      {each.text}
    </Cell>
  );
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
