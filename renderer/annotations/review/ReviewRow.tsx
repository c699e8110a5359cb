import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Review } from '#core/model/annotation-list.ts';
import { plainNote } from '#core/notes/parse-note.ts';
import { Facts } from '../../parts/Facts.tsx';
import { pointingStore } from '../../state/pointing.ts';
import { acceptReview, giveUp } from '../../state/review-actions.ts';
import { openReview } from './open-review.ts';
import { Passages } from './Passages.tsx';
import { lookAtReviews } from './review-state.ts';

/** One passage that waits for a look: what became of it, as it was and as it is, and what can be done. */
export function ReviewRow(props: {
  id: string;
  index: number;
  review: Review | undefined;
  isActive: boolean;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  const { review, isActive, isReadOnly } = props;
  const shared = { id: props.id, role: 'row', 'aria-rowindex': props.index + 1 } as const;
  if (review === undefined)
    return (
      <div {...shared} className="review-row is-coming">
        <span role="gridcell">…</span>
      </div>
    );
  const { annotation, outcome, isShift } = review;
  const mark = (): void => {
    lookAtReviews({ active: props.index });
  };
  return (
    <div
      {...shared}
      aria-selected={isActive}
      className={`review-row is-${annotation.color}${isActive ? ' is-active' : ''}`}
      onClick={mark}
    >
      <div role="gridcell" className="review-facts">
        <em className={`chip is-${outcome}`}>
          {t(isShift ? 'annotations.review.shift' : `annotations.states.${outcome}`)}
        </em>
        <b>{annotation.documentTitle}</b>
        <small>
          <Facts
            facts={[annotation.issue, annotation.tags.map((tag) => `#${tag}`).join(' '), annotation.author]}
          />
        </small>
      </div>
      <Passages review={review} />
      {annotation.note === '' ? null : (
        <p role="gridcell" className="annotation-note">
          {plainNote(annotation.note)}
        </p>
      )}
      <div role="gridcell" className="review-actions">
        <Button
          className="note-action"
          excludeFromTabOrder
          isDisabled={isReadOnly}
          onPress={() => {
            mark();
            void acceptReview(review);
          }}
        >
          {t(outcome === 'lost' ? 'annotations.review.keep' : 'annotations.review.accept')}
          <kbd>{outcome === 'lost' ? 'K' : 'A'}</kbd>
        </Button>
        <Button
          className="note-action"
          excludeFromTabOrder
          isDisabled={isReadOnly}
          onPress={() => {
            mark();
            openReview(review);
            pointingStore.set({ id: annotation.id, purpose: 'repoint' });
          }}
        >
          {t('annotations.review.repoint')}
          <kbd>R</kbd>
        </Button>
        {outcome === 'lost' ? null : (
          <Button
            className="note-action"
            excludeFromTabOrder
            isDisabled={isReadOnly}
            onPress={() => {
              mark();
              void giveUp(annotation.id);
            }}
          >
            {t('annotations.review.giveUp')}
            <kbd>X</kbd>
          </Button>
        )}
        <Button
          className="note-action"
          excludeFromTabOrder
          onPress={() => {
            mark();
            openReview(review);
          }}
        >
          {t('notes.go')}
          <kbd>O</kbd>
        </Button>
      </div>
    </div>
  );
}
