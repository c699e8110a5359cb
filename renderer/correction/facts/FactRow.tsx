import { useRef, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useSelected } from '../../state/store.ts';
import { keepWrongDraft, wrongDraftStore } from '../state/wrong-drafts.ts';
import { FactField, type FactShape } from './FactField.tsx';
import type { FactProblem } from './fact-values.ts';

/** One fact: its value, why it was read so, and a way to correct it; a staged value is marked and can be taken back. */
export function FactRow(props: {
  /** The name under which a draft that cannot be taken waits for one to come back. */
  draftKey: string;
  label: string;
  shape: FactShape;
  /** As it is written in the field; lines for several. */
  value: string;
  /** As it is shown. */
  words: string;
  hint: string | null;
  offered: readonly string[];
  /** What it was before this sitting, in words; null where nothing is staged. */
  was: string | null;
  canEdit: boolean;
  /** What stands below the value: evidence, or that there is none. */
  children: ReactNode;
  onKeep: (typed: string) => FactProblem | null;
  onTakeBack: () => void;
}) {
  const { t } = useTranslation();
  const draft = useSelected(wrongDraftStore, (drafts) => drafts.get(props.draftKey) ?? null);
  const [isEditing, setEditing] = useState(draft !== null);
  const value = useRef<HTMLButtonElement>(null);
  const shown = props.words === '' ? t('correction.empty') : props.words;
  const close = (): void => {
    keepWrongDraft(props.draftKey, null);
    setEditing(false);
    // The field goes away with the focus in it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) value.current?.focus();
    });
  };
  return (
    <div className={`fact${props.was === null ? '' : ' is-staged'}`} role="group" aria-label={props.label}>
      <span className="fact-label">{props.label}</span>
      {isEditing ? (
        <FactField
          label={props.label}
          shape={props.shape}
          value={props.value}
          draft={draft}
          hint={props.hint}
          offered={props.offered}
          onCancel={close}
          onKeep={(typed) => {
            const problem = props.onKeep(typed);
            if (problem === null) close();
            else keepWrongDraft(props.draftKey, { label: props.label, typed, problem });
            return problem;
          }}
        />
      ) : (
        <Button
          ref={value}
          className={`fact-value${props.words === '' ? ' is-empty' : ''}`}
          aria-label={`${t('correction.editFact', { field: props.label })} ${shown}`}
          isDisabled={!props.canEdit}
          onPress={() => {
            setEditing(true);
          }}
        >
          {shown}
        </Button>
      )}
      {props.was === null ? (
        props.children
      ) : (
        <span className="evidence">
          <span className="evidence-words">{t('correction.was', { value: props.was })}</span>
          <Button className="link-button" onPress={props.onTakeBack}>
            {t('correction.takeBack')}
          </Button>
        </span>
      )}
    </div>
  );
}
