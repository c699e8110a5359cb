import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** Corrects a table cell by cell. Ctrl+Enter or leaving it keeps, Esc leaves it as it was. */
export function TableEditor(props: {
  rows: readonly (readonly string[])[];
  onKeep: (text: string, isLeaving: boolean) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [rows, setRows] = useState(props.rows);
  // Cells are joined by tabs and rows by line ends, so neither can stand in a cell.
  const keep = (isLeaving: boolean): void => {
    const text = rows.map((row) => row.map((cell) => cell.replace(/\s/gu, ' ')).join('\t')).join('\n');
    props.onKeep(text, isLeaving);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      props.onCancel();
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      keep(false);
    }
  };
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) keep(true);
  };
  return (
    <div className="block-editor" onBlur={onBlur} onKeyDown={onKeyDown}>
      <div className="desk-table">
        <table>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={column}>
                    <input
                      className="desk-field"
                      aria-label={t('correction.cell', { row: row + 1, column: column + 1 })}
                      autoFocus={row === 0 && column === 0}
                      value={cell}
                      onChange={(event) => {
                        setRows(rows.with(row, cells.with(column, event.target.value)));
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <small>{t('correction.editCells')}</small>
    </div>
  );
}
