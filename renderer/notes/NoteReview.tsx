import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import { pointingStore } from '../state/pointing.ts';
import { acceptReview } from '../state/review-actions.ts';

/** Says on a card that the text has changed under the annotation, and lets one decide. */
export function NoteReview({ annotation }: { annotation: Annotation }) {
  const { t } = useTranslation();
  const { awaiting, range } = annotation;
  if (awaiting === null && range !== null) return null;
  return (
    <div className="note-review">
      <span>
        {t(range === null ? 'notes.orphan' : `notes.${awaiting === 'changed' ? 'changed' : 'moved'}`)}
      </span>
      {awaiting === null ? null : (
        <Button
          className="note-action"
          onPress={() => {
            void acceptReview({ annotation, outcome: awaiting });
          }}
        >
          {t(awaiting === 'lost' ? 'annotations.review.keep' : 'annotations.review.accept')}
        </Button>
      )}
      <Button
        className="note-action"
        onPress={() => {
          pointingStore.set({ id: annotation.id, purpose: 'repoint' });
        }}
      >
        {t('annotations.review.repoint')}
      </Button>
    </div>
  );
}
