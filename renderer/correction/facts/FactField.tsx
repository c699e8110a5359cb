import { useId, useState, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_KINDS } from '#core/model/document.ts';
import type { WrongDraft } from '../state/wrong-drafts.ts';
import type { FactProblem } from './fact-values.ts';

/** How a fact is written: in a line, in one that may be long, in lines, or chosen from the kinds. */
export type FactShape = 'line' | 'long' | 'lines' | 'kind';

type FieldProps = {
  label: string;
  shape: FactShape;
  value: string;
  /** What was written here before and could not be taken. */
  draft: WrongDraft | null;
  hint: string | null;
  /** What has been written for this fact elsewhere. */
  offered: readonly string[];
  /** What is wrong with what is written; null where it was kept. */
  onKeep: (typed: string) => FactProblem | null;
  onCancel: () => void;
};

/** The field in which a fact is edited: Enter or leaving it keeps, Esc leaves the fact as it was. */
export function FactField(props: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState(props.draft?.typed ?? props.value);
  const [problem, setProblem] = useState<FactProblem | null>(props.draft?.problem ?? null);
  // One that opens by itself, with an old draft, leaves the focus where it is.
  const [isAsked] = useState(props.draft === null);
  const keep = (): void => {
    setProblem(typed === props.value ? null : props.onKeep(typed));
    if (typed === props.value) props.onCancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      props.onCancel();
    } else if (event.key === 'Enter' && (props.shape !== 'lines' || event.ctrlKey)) {
      event.preventDefault();
      keep();
    }
  };
  const shared = {
    className: 'desk-field',
    'aria-label': props.label,
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-hint`,
    autoFocus: isAsked,
    value: typed,
    onChange: (event: { target: { value: string } }) => {
      setTyped(event.target.value);
      setProblem(null);
    },
  };
  return (
    <div
      className="fact-field"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) keep();
      }}
    >
      {props.shape === 'kind' ? (
        <select {...shared}>
          {DOCUMENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      ) : props.shape === 'lines' || props.shape === 'long' ? (
        <textarea {...shared} rows={props.shape === 'long' ? 1 : 2} />
      ) : (
        <input
          {...shared}
          onFocus={(event) => {
            event.target.select();
          }}
          list={props.offered.length > 0 ? `${id}-offered` : undefined}
        />
      )}
      {props.offered.length > 0 ? (
        <datalist id={`${id}-offered`}>
          {props.offered.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      ) : null}
      <p
        id={`${id}-hint`}
        className={problem === null ? 'fact-hint' : 'fact-hint is-bad'}
        role={problem === null ? undefined : 'alert'}
      >
        {problem === null ? props.hint : t(`correction.problems.${problem}`)}
      </p>
      <Button className="button is-small" onPress={keep}>
        {t('correction.keep')}
      </Button>
      <Button className="button is-small" onPress={props.onCancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
