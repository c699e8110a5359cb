import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DocumentFields } from '#core/model/correction.ts';
import { BulkField } from './BulkField.tsx';
import { BULK_FACTS, parseBulk, type BulkFact, type BulkTyped } from './bulk-values.ts';
import type { FactProblem } from './fact-values.ts';

/** Sets the same facts of many documents: what is ticked is set, the rest stays as it is. */
export function BulkFacts(props: {
  count: number;
  columns: readonly string[];
  onApply: (fields: DocumentFields) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<BulkTyped>({});
  const [problems, setProblems] = useState<Partial<Record<BulkFact, FactProblem>>>({});
  const ticked = BULK_FACTS.filter((field) => typed[field] !== undefined);
  const set = (field: BulkFact, text: string | null | undefined): void => {
    setTyped({ ...typed, [field]: text });
    setProblems({});
  };
  const apply = (): void => {
    const parsed = parseBulk(typed);
    setProblems(parsed.problems);
    if (Object.keys(parsed.problems).length === 0 && ticked.length > 0) props.onApply(parsed.fields);
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
