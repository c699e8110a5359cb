import { useEffect, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import { meaningOf } from '../keys/use-keys.ts';
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
import { markSelection } from './mark-selection.ts';
import { TagField } from './TagField.tsx';

/**
 * Writes the note or the tags in place: kept on leaving the field, when the field goes away and with Ctrl+Enter, left as it was
 * with Esc. It stays open with its words until they are stored.
 */
export function NoteField(props: { annotation: Annotation; what: Written; takesFocus: boolean }) {
  const { t } = useTranslation();
  const { annotation, what, takesFocus } = props;
  const { id } = annotation;
  const draft = useSelected(draftStore, (drafts) => findDraft(drafts, id, what));
  useEffect(
    // Going away (another room, a list scrolled on) takes the field without a blur.
    () => () => {
      if (findDraft(draftStore.get(), id, what) !== null) void finishWriting(id, what);
    },
    [id, what],
  );
  const value = draft?.text ?? textOf(annotation, what);
  const write = (text: string): void => {
    writeDraft({ annotation, what, text });
  };
  const finish = (): void => void finishWriting(id, what);
  const onKeyDown = (event: KeyboardEvent): void => {
    const name = meaningOf('writing', event.nativeEvent)?.name;
    if (name === undefined && !(what === 'tags' && event.key === 'Enter' && !event.nativeEvent.isComposing))
      return;
    event.preventDefault();
    event.stopPropagation();
    if (name === 'cancelWriting') cancelWriting(id, what);
    else if (name === undefined || name === 'keepWriting') finish();
    else if (event.target instanceof HTMLTextAreaElement)
      markSelection(event.target, name === 'bold' ? '**' : '*');
  };
  if (what === 'tags')
    return (
      <TagField
        label={t('notes.tags')}
        isLabelled={false}
        value={value}
        onChange={write}
        takesFocus={takesFocus}
        onKeyDown={onKeyDown}
        onBlur={finish}
      />
    );
  return (
    <>
      <textarea
        className="note-field"
        aria-label={t('notes.note')}
        placeholder={t('notes.notePlaceholder')}
        autoFocus={takesFocus}
        value={value}
        onChange={(event) => {
          write(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={finish}
        rows={3}
        maxLength={100_000}
      />
      <small className="note-hint">{t('notes.markdownHint')}</small>
    </>
  );
}
