import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

export type Editing = 'text' | 'break';

/** Corrects the words of a block in place, or shows where it is to be broken. Enter keeps, Esc leaves it as it was. */
export function BlockEditor(props: {
  text: string;
  what: Editing;
  /** `isLeaving` is true where the focus has gone elsewhere already. */
  onKeep: (text: string, isLeaving: boolean) => void;
  onBreak: (offset: number) => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.text);
  const isBreak = props.what === 'break';
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      props.onCancel();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isBreak) props.onBreak(event.currentTarget.selectionStart);
      else props.onKeep(text, false);
    }
  };
  return (
    <div className="block-editor">
      <textarea
        className="desk-field"
        aria-label={t(isBreak ? 'correction.breakLabel' : 'correction.editLabel')}
        autoFocus
        rows={1}
        value={text}
        onChange={(event) => {
          // For breaking only the caret matters; a read-only field would not show it.
          if (!isBreak) setText(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (isBreak) props.onCancel();
          else props.onKeep(text, true);
        }}
      />
      <small>{t(isBreak ? 'correction.breakHint' : 'correction.editHint')}</small>
    </div>
  );
}
