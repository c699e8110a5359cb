import { useState } from 'react';
import { useOperation } from '../../bridge/use-operation.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { ErrorState, LoadingState } from '../../parts/States.tsx';
import { journeyStore, goTo, type Place } from '../../state/navigation.ts';
import { isUnderSheet } from '../../state/sheets.ts';
import type { DocumentId } from '#core/model/ids.ts';
import { CompareBar } from './CompareBar.tsx';
import { CompareRows } from './CompareRows.tsx';
import { useComparison } from './use-comparison.ts';
import { stepDifference } from './walk-differences.ts';

function show(place: Place): void {
  journeyStore.update((journey) => goTo(journey, { ...journey.current, place }));
}

/** Two documents side by side, row by row, with what differs marked. */
export function CompareDesk({ place, beside }: { place: Place; beside: DocumentId }) {
  const left = useOperation('documents.get', { documentId: place.documentId });
  const right = useOperation('documents.get', { documentId: beside });
  const comparison = useComparison(left.data, right.data);
  const [isOnlyDifferent, setOnlyDifferent] = useState(false);
  const [looked, setLooked] = useState(-1);
  const { rows = [], byArticles = false } = comparison ?? {};
  const shown = isOnlyDifferent ? rows.filter(({ kind }) => kind !== 'same') : rows;
  const step = (by: 1 | -1): void => {
    setLooked((from) => stepDifference(shown, from, by) ?? from);
  };
  const actions = {
    nextDifference: () => {
      step(1);
    },
    previousDifference: () => {
      step(-1);
    },
    swapSides: () => {
      show({ documentId: beside, beside: place.documentId, asked: null, from: null, target: null });
    },
    onlyDifferent: () => {
      setOnlyDifferent(!isOnlyDifferent);
      setLooked(-1);
    },
    endComparing: () => {
      const { documentId, asked, from, target } = place;
      show({ documentId, asked, from, target });
    },
  };
  useKeys('comparing', actions, { isActive: () => !isUnderSheet() });
  if (left.isError || right.isError)
    return (
      <div className="desk-rest">
        <ErrorState
          error={left.error ?? right.error}
          onRetry={() => void Promise.all([left.refetch(), right.refetch()])}
        />
      </div>
    );
  if (left.data === undefined || right.data === undefined || comparison === null)
    return (
      <div className="desk-rest">
        <LoadingState />
      </div>
    );
  return (
    <section className="compare">
      <CompareBar rows={rows} byArticles={byArticles} isOnlyDifferent={isOnlyDifferent} actions={actions} />
      <CompareRows left={left.data} right={right.data} rows={shown} looked={looked} />
    </section>
  );
}
