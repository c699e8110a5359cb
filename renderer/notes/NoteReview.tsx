import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import { pointingStore } from '../state/pointing.ts';
import { acceptReview, giveUp } from '../state/review-actions.ts';

/** Says on a card that the text has changed under the annotation, and lets one decide. */
export function NoteReview({ annotation }: { annotation: Annotation }) {
  const { t } = useTranslation();
  const { awaiting, range, isGivenUp } = annotation;
  const orphan = isGivenUp ? 'notes.givenUp' : 'notes.orphan';
  if (awaiting === null && range !== null) return null;
  return (
    <div className="note-review">
      <p>{t(range === null ? orphan : `notes.${awaiting === 'changed' ? 'changed' : 'moved'}`)}</p>
      <div>
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
        {range === null ? null : (
          <Button className="note-action" onPress={() => void giveUp(annotation.id)}>
            {t('annotations.review.giveUp')}
          </Button>
        )}
      </div>
    </div>
  );
}
