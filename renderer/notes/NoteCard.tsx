import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import { formatPages } from '../i18n/format.ts';
import { Facts } from '../parts/Facts.tsx';
import { draftStore, findDraft, type Written } from '../state/drafts.ts';
import { noteFocusStore } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { NoteActions } from './NoteActions.tsx';
import { NoteReview } from './NoteReview.tsx';
import { NoteLink } from './NoteLink.tsx';
import { NoteText } from './NoteText.tsx';
import { NoteField } from './NoteField.tsx';

const LONGEST_QUOTE = 90;

function shorten(quote: string): string {
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}……` : quote;
}

/** One annotation: its passage, note and tags, written in place. */
export function NoteCard(props: {
  annotation: Annotation;
  isChosen: boolean;
  editing: Written | null;
  onGo: () => void;
}) {
  const { t } = useTranslation();
  const { annotation, editing } = props;
  const isOrphan = annotation.range === null;
  const edit = (what: Written): void => {
    noteFocusStore.set({ id: annotation.id, editing: what });
  };
  const drafts = useStore(draftStore);
  // Words that could not be stored stay in sight, whichever card is chosen.
  const shows = (what: Written): boolean =>
    editing === what || findDraft(drafts, annotation.id, what) !== null;
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
      <NoteReview annotation={annotation} />
      {shows('note') ? (
        <NoteField annotation={annotation} what="note" takesFocus={editing === 'note'} />
      ) : annotation.note === '' ? null : (
        <div
          className="note-words"
          title={t('notes.editNote')}
          onDoubleClick={() => {
            edit('note');
          }}
        >
          <NoteText note={annotation.note} />
        </div>
      )}
      {annotation.link === null ? null : <NoteLink link={annotation.link} />}
      {shows('tags') ? (
        <NoteField annotation={annotation} what="tags" takesFocus={editing === 'tags'} />
      ) : (
        <small className="note-facts">
          <Facts
            facts={[
              annotation.tags.map((tag) => `#${tag}`).join(' '),
              annotation.changedAt.slice(0, 10),
              formatPages(t, annotation.page, null),
              annotation.author,
              annotation.isShared ? t('annotations.shared') : null,
            ]}
          />
        </small>
      )}
      {editing === null && !shows('note') && !shows('tags') ? (
        <NoteActions annotation={annotation} onEdit={edit} />
      ) : null}
    </article>
  );
}
