import { useTranslation } from 'react-i18next';
import { DOCUMENT_KINDS } from '#core/model/document.ts';
import type { BulkFact } from './bulk-values.ts';

/** The field of one ticked fact: what to set, or, ticked beside it, that the fact is to be emptied. */
export function BulkField(props: {
  field: BulkFact;
  label: string;
  /** Null where the fact is to be emptied. */
  text: string | null;
  columns: readonly string[];
  isWrong: boolean;
  onChange: (text: string | null) => void;
}) {
  const { t } = useTranslation();
  if (props.field === 'kind') return <BulkInput {...props} text={props.text ?? ''} />;
  return (
    <>
      {props.text === null ? null : <BulkInput {...props} text={props.text} />}
      <label className="check-line bulk-empty">
        <input
          type="checkbox"
          checked={props.text === null}
          onChange={(event) => {
            props.onChange(event.target.checked ? null : '');
          }}
        />
        {t('correction.bulkEmpty', { label: props.label })}
      </label>
    </>
  );
}

function BulkInput(props: {
  field: BulkFact;
  label: string;
  text: string;
  columns: readonly string[];
  isWrong: boolean;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation();
  const shared = {
    className: 'desk-field',
    'aria-label': props.label,
    'aria-invalid': props.isWrong,
    autoFocus: true,
    value: props.text,
    onChange: (event: { target: { value: string } }) => {
      props.onChange(event.target.value);
    },
  };
  if (props.field === 'kind')
    return (
      <select {...shared}>
        {DOCUMENT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </select>
    );
  if (props.field === 'issuers')
    return <textarea {...shared} rows={2} placeholder={t('correction.hints.issuers')} />;
  return (
    <>
      <input {...shared} list={props.field === 'column' ? 'bulk-columns' : undefined} />
      {props.field === 'column' ? (
        <datalist id="bulk-columns">
          {props.columns.map((column) => (
            <option key={column} value={column} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}
