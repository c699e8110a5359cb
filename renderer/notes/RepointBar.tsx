import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/use-keys.ts';
import { passageStore } from '../state/reading.ts';
import { repointStore, repointTo } from '../state/review-actions.ts';
import { isUnderSheet } from '../state/sheets.ts';
import { useStore } from '../state/store.ts';

/** While an annotation is pointed elsewhere: asks for the passage, and takes the selected one with R. */
export function RepointBar() {
  const { t } = useTranslation();
  const id = useStore(repointStore);
  const passage = useStore(passageStore);
  useKeys(
    'repointing',
    {
      pointHere: () => {
        if (id === null || passage === null) return false;
        repointTo(id, passage);
        return true;
      },
      // With a passage selected, Escape lets go of that first.
      cancelPointing: () => {
        if (passage !== null) return false;
        repointStore.set(null);
        return true;
      },
    },
    // Before the keys of the list, in which R begins the same.
    { isActive: () => id !== null && !isUnderSheet(), isFirst: true },
  );
  if (id === null) return null;
  return (
    <div className="repoint-bar" role="status">
      <span>{t(passage === null ? 'annotations.review.select' : 'annotations.review.selected')}</span>
      <Button
        className="button is-small is-primary"
        preventFocusOnPress
        isDisabled={passage === null}
        onPress={() => {
          if (passage !== null) repointTo(id, passage);
        }}
      >
        {t('annotations.review.pointHere')} <kbd>R</kbd>
      </Button>
      <Button
        className="button is-small"
        preventFocusOnPress
        onPress={() => {
          repointStore.set(null);
        }}
      >
        {t('common.cancel')}
      </Button>
    </div>
  );
}
