import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DocumentFields } from '#core/model/correction.ts';
import { DOCUMENT_KINDS } from '#core/model/document.ts';
import { FACTS, parseFact, type FactProblem } from './fact-values.ts';

/** What can be the same in many documents; titles and pages are each document's own. */
const BULK_FACTS = FACTS.filter((field) => field !== 'title' && field !== 'pageStart' && field !== 'pageEnd');
type BulkFact = (typeof BULK_FACTS)[number];

/** Sets the same facts of many documents: what is ticked is set, the rest stays as it is. */
export function BulkFacts(props: {
  count: number;
  columns: readonly string[];
  onApply: (fields: DocumentFields) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Partial<Record<BulkFact, string | undefined>>>({});
  const [problems, setProblems] = useState<Partial<Record<BulkFact, FactProblem>>>({});
  const ticked = BULK_FACTS.filter((field) => typed[field] !== undefined);
  const set = (field: BulkFact, text: string | undefined): void => {
    setTyped({ ...typed, [field]: text });
    setProblems({});
  };
  const apply = (): void => {
    const found: Partial<Record<BulkFact, FactProblem>> = {};
    let fields: DocumentFields = {};
    for (const field of ticked) {
      const parsed = parseFact(field, typed[field] ?? '');
      if (parsed.ok) fields = { ...fields, ...parsed.fields };
      else found[field] = parsed.problem;
    }
    setProblems(found);
    if (Object.keys(found).length === 0 && ticked.length > 0) props.onApply(fields);
  };
  return (
    <form
      className="bulk-facts"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <p className="quiet">{t('correction.bulkHint')}</p>
      {BULK_FACTS.map((field) => {
        const text = typed[field];
        const problem = problems[field];
        const label = t(`correction.fields.${field}`);
        return (
          <div key={field} className="bulk-fact" role="group" aria-label={label}>
            <label className="check-line">
              <input
                type="checkbox"
                checked={text !== undefined}
                onChange={(event) => {
                  set(field, event.target.checked ? (field === 'kind' ? 'notice' : '') : undefined);
                }}
              />
              {label}
            </label>
            {text === undefined ? null : (
              <BulkField
                field={field}
                label={label}
                text={text}
                columns={props.columns}
                isWrong={problem !== undefined}
                onChange={(next) => {
                  set(field, next);
                }}
              />
            )}
            {problem === undefined ? null : (
              <p className="fact-hint is-bad" role="alert">
                {t(`correction.problems.${problem}`)}
              </p>
            )}
          </div>
        );
      })}
      <Button className="button is-primary" type="submit" isDisabled={ticked.length === 0}>
        {ticked.length === 0
          ? t('correction.bulkNothing')
          : t('correction.bulkApply', { count: props.count })}
      </Button>
    </form>
  );
}

function BulkField(props: {
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
      <input
        {...shared}
        placeholder={t('correction.none')}
        list={props.field === 'column' ? 'bulk-columns' : undefined}
      />
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
