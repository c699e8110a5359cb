import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/use-keys.ts';
import { pointingStore, pointTo } from '../state/pointing.ts';
import { passageStore } from '../state/reading.ts';
import { isUnderSheet } from '../state/sheets.ts';
import { useStore } from '../state/store.ts';

/** While an annotation waits for a passage to be selected: says what for, and takes the selected one with R. */
export function PointBar() {
  const { t } = useTranslation();
  const pointing = useStore(pointingStore);
  const passage = useStore(passageStore);
  useKeys(
    'pointing',
    {
      pointHere: () => {
        if (pointing === null || passage === null) return false;
        pointTo(pointing, passage);
        return true;
      },
      // With a passage selected, Escape lets go of that first.
      cancelPointing: () => {
        if (passage !== null) return false;
        pointingStore.set(null);
        return true;
      },
    },
    // Before the keys of the list, in which R begins the same.
    { isActive: () => pointing !== null && !isUnderSheet(), isFirst: true },
  );
  if (pointing === null) return null;
  const { purpose } = pointing;
  return (
    <div className="point-bar" role="status">
      <span>
        {t(passage === null ? `notes.pointing.select.${purpose}` : `notes.pointing.selected.${purpose}`)}
      </span>
      <Button
        className="button is-small is-primary"
        preventFocusOnPress
        isDisabled={passage === null}
        onPress={() => {
          if (passage !== null) pointTo(pointing, passage);
        }}
      >
        {t(`notes.pointing.do.${purpose}`)} <kbd>R</kbd>
      </Button>
      <Button
        className="button is-small"
        preventFocusOnPress
        onPress={() => {
          pointingStore.set(null);
        }}
      >
        {t('common.cancel')}
      </Button>
    </div>
  );
}
