import { useEffect, type ChangeEvent, type KeyboardEvent } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import {
  cancelWriting,
  draftStore,
  findDraft,
  finishWriting,
  textOf,
  writeDraft,
  type Written,
} from '../state/drafts.ts';
import { useSelected } from '../state/store.ts';

/**
 * Writes the note or the tags in place: kept on leaving the field, when the field goes away and with Ctrl+Enter, left as it was
 * with Esc. It stays open with its words until they are stored.
 */
export function NoteField(props: {
  annotation: Annotation;
  what: Written;
  label: string;
  placeholder: string;
  takesFocus: boolean;
}) {
  const { annotation, what } = props;
  const { id } = annotation;
  const draft = useSelected(draftStore, (drafts) => findDraft(drafts, id, what));
  useEffect(
    // Going away (another room, a list scrolled on) takes the field without a blur.
    () => () => {
      if (findDraft(draftStore.get(), id, what) !== null) void finishWriting(id, what);
    },
    [id, what],
  );
  const isLong = what === 'note';
  const shared = {
    className: 'note-field',
    'aria-label': props.label,
    placeholder: props.placeholder,
    autoFocus: props.takesFocus,
    value: draft?.text ?? textOf(annotation, what),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      writeDraft({ annotation, what, text: event.target.value });
    },
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Escape') {
        event.stopPropagation();
        cancelWriting(id, what);
      } else if (event.key === 'Enter' && (!isLong || event.ctrlKey)) {
        event.preventDefault();
        void finishWriting(id, what);
      }
    },
    onBlur: () => void finishWriting(id, what),
  };
  return isLong ? <textarea {...shared} rows={3} maxLength={100_000} /> : <input {...shared} />;
}
