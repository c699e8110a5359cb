import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import { formatPages } from '../i18n/format.ts';
import { Facts } from '../parts/Facts.tsx';
import { changeAnnotation } from '../state/annotation-actions.ts';
import { noteFocusStore } from '../state/reading.ts';
import { NoteActions } from './NoteActions.tsx';
import { NoteField } from './NoteField.tsx';
import { parseTags } from './parse-tags.ts';

const LONGEST_QUOTE = 90;

function shorten(quote: string): string {
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}……` : quote;
}

/** One annotation: its passage, note and tags, written in place. */
export function NoteCard(props: {
  annotation: Annotation;
  isChosen: boolean;
  editing: 'note' | 'tags' | null;
  onGo: () => void;
}) {
  const { t } = useTranslation();
  const { annotation, editing } = props;
  const isOrphan = annotation.range === null;
  const edit = (what: 'note' | 'tags' | null): void => {
    noteFocusStore.set({ id: annotation.id, editing: what });
  };
  const quote = shorten(annotation.selector.quote);
  return (
    <article
      className={`note is-${annotation.color} is-${annotation.style}${isOrphan ? ' is-orphan' : ''}${props.isChosen ? ' is-chosen' : ''}`}
      data-id={annotation.id}
      aria-label={quote}
      aria-current={props.isChosen ? 'true' : undefined}
    >
      <button type="button" className="note-quote" title={t('notes.go')} onClick={props.onGo}>
        {quote}
      </button>
      {isOrphan ? <p className="note-orphan">{t('notes.orphan')}</p> : null}
      {editing === 'note' ? (
        <NoteField
          label={t('notes.note')}
          placeholder={t('notes.notePlaceholder')}
          isLong
          value={annotation.note}
          onDone={(note) => {
            edit(null);
            if (note !== null && note !== annotation.note) void changeAnnotation(annotation, { note });
          }}
        />
      ) : annotation.note === '' ? null : (
        <button
          type="button"
          className="note-words"
          aria-label={`${t('notes.editNote')}: ${annotation.note}`}
          onClick={() => {
            edit('note');
          }}
        >
          {annotation.note}
        </button>
      )}
      {editing === 'tags' ? (
        <NoteField
          label={t('notes.tags')}
          placeholder={t('notes.tagsPlaceholder')}
          isLong={false}
          value={annotation.tags.join(' ')}
          onDone={(written) => {
            edit(null);
            const tags = written === null ? annotation.tags : parseTags(written);
            if (tags.join(' ') !== annotation.tags.join(' ')) void changeAnnotation(annotation, { tags });
          }}
        />
      ) : (
        <small className="note-facts">
          <Facts
            facts={[
              annotation.tags.map((tag) => `#${tag}`).join(' '),
              annotation.changedAt.slice(0, 10),
              formatPages(t, annotation.page, null),
              annotation.author,
            ]}
          />
        </small>
      )}
      {editing === null ? <NoteActions annotation={annotation} onEdit={edit} /> : null}
    </article>
  );
}
