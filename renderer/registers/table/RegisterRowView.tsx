import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '#core/model/document.ts';
import { showPage } from '../../state/navigation.ts';
import { openSentence } from '../open-sentence.ts';
import type { Cell, RegisterRow } from './register-columns.ts';

/** One row of a register at its place in the long table; the row opens its sentence, the names in it their pages. */
export function RegisterRowView(props: {
  id: string;
  index: number;
  start: number;
  measure: (element: HTMLElement | null) => void;
  gridTemplateColumns: string;
  heads: readonly string[];
  /** Undefined while it is read. */
  row: RegisterRow | undefined;
  document: DocumentSummary | undefined;
  /** True where the row tells a date of its own. */
  isDated: boolean;
  isActive: boolean;
  onOpen: (index: number) => void;
}) {
  const { t } = useTranslation();
  const { index, row, isActive, gridTemplateColumns, measure } = props;
  const { id, start, heads, document, isDated, onOpen } = props;
  const date = document?.signedOn ?? document?.printedOn ?? null;
  return (
    <div
      ref={measure}
      data-index={index}
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      title={t('registers.open')}
      className={`register-row row-place${isActive ? ' is-on' : ''}`}
      style={{ gridTemplateColumns, transform: `translateY(${start}px)` }}
      onClick={() => {
        onOpen(index);
      }}
    >
      {heads.map((head, number) => (
        <span key={head} role="gridcell">
          <CellView cell={row?.cells[number] ?? (number === 0 ? '…' : '')} isReachable={isActive} />
        </span>
      ))}
      <span role="gridcell" className="register-document">
        {isDated || date === null ? '' : `${date} · `}
        {document?.title}
      </span>
    </div>
  );
}

/** The words of a cell. Names are reached with the tabulator in the marked row only: a table is not a hundred stops. */
function CellView({ cell, isReachable }: { cell: Cell; isReachable: boolean }) {
  const { t } = useTranslation();
  if (typeof cell === 'string') return cell;
  const separator = t('common.separator');
  const mark = separator.trimEnd();
  return cell.map(({ name, to }, number) => (
    <Fragment key={`${number} ${name}`}>
      <button
        type="button"
        className="name-link is-listed"
        title={t(to.at === 'document' ? 'registers.openDocument' : 'registers.openPage', { name })}
        tabIndex={isReachable ? 0 : -1}
        onClick={(event) => {
          event.stopPropagation();
          if (to.at === 'document') openSentence(to.documentId, null);
          else showPage(to);
        }}
      >
        <u>{name}</u>
        {/* Within the button: before or after one a line may break, and would begin with the separator. */}
        {number === cell.length - 1 ? null : <span aria-hidden="true">{mark}</span>}
      </button>
      {separator.slice(mark.length)}
    </Fragment>
  ));
}
