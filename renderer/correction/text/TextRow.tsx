import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskRow } from '../state/desk-rows.ts';
import { BlockEditor, type Editing } from './BlockEditor.tsx';
import { TableEditor } from './TableEditor.tsx';

/** More is not laid out in one row; the rest is in the reader. */
const LONGEST_SHOWN = 20_000;
const MOST_ROWS = 200;
const MOST_CELLS_EDITED = 600;

type RowProps = {
  row: DeskRow;
  number: number;
  isActive: boolean;
  isSelected: boolean;
  isPointed: boolean;
  isCorrected: boolean;
  editing: Editing | null;
  onPress: (number: number, event: React.MouseEvent) => void;
  onMenu: (number: number) => void;
  onEdit: (number: number) => void;
  onKeep: (text: string, isLeaving: boolean) => void;
  onBreak: (offset: number) => void;
  onCancel: () => void;
};

/** One row of the desk: what it was taken for in the margin, the words as they were read, the page where it turns. */
export const TextRow = memo(function TextRow(props: RowProps) {
  const { t } = useTranslation();
  const { row, number } = props;
  const name = [
    'desk-row',
    row.of === 'furniture' ? 'is-furniture' : '',
    props.isActive ? 'is-active' : '',
    props.isSelected ? 'is-selected' : '',
    props.isPointed ? 'is-pointed' : '',
    props.isCorrected ? 'is-corrected' : '',
  ].join(' ');
  const kind =
    row.of === 'furniture'
      ? t(`correction.furniture.${row.kind}`)
      : row.block.level === null
        ? t(`correction.kinds.${row.block.kind}`)
        : `${t(`correction.kinds.${row.block.kind}`)} ${row.block.level}`;
  return (
    <div
      id={`desk-row-${number}`}
      role="row"
      aria-rowindex={number + 1}
      aria-selected={props.isSelected}
      className={name}
      data-kind={row.of === 'block' ? row.block.kind : row.kind}
      data-level={row.of === 'block' ? (row.block.level ?? undefined) : undefined}
      onClick={(event) => {
        props.onPress(number, event);
      }}
      onDoubleClick={() => {
        props.onEdit(number);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu(number);
      }}
    >
      <span role="gridcell" className="desk-kind">
        {kind}
      </span>
      <div role="gridcell" className="desk-words" lang="zh-CN">
        {props.editing === null ? <Words row={row} /> : <Editor {...props} editing={props.editing} />}
      </div>
      <span role="gridcell" className="desk-page">
        {row.turnsTo === null ? null : (
          <>
            <span aria-hidden="true">{row.turnsTo}</span>
            <span className="visually-hidden">{t('correction.pageTurn', { page: row.turnsTo })}</span>
          </>
        )}
      </span>
    </div>
  );
});

function Words({ row }: { row: DeskRow }) {
  if (row.of === 'block' && row.block.rows !== null) return <Table rows={row.block.rows} />;
  return row.text.length > LONGEST_SHOWN ? `${row.text.slice(0, LONGEST_SHOWN)}……` : row.text;
}

function Table({ rows }: { rows: readonly (readonly string[])[] }) {
  return (
    <div className="desk-table">
      <table>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS ? <small>…… {rows.length}</small> : null}
    </div>
  );
}

function Editor(props: RowProps & { editing: Editing }) {
  const { row } = props;
  const rows = row.of === 'block' ? row.block.rows : null;
  const cells = rows?.reduce((count, each) => count + each.length, 0) ?? 0;
  return rows !== null && cells <= MOST_CELLS_EDITED ? (
    <TableEditor rows={rows} onKeep={props.onKeep} onCancel={props.onCancel} />
  ) : (
    <BlockEditor
      text={row.text}
      what={props.editing}
      onKeep={props.onKeep}
      onBreak={props.onBreak}
      onCancel={props.onCancel}
    />
  );
}
