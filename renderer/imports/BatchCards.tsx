import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#core/model/batch.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { benchStore, openBatch } from '../correction/state/bench.ts';
import { useSelected, useStore } from '../state/store.ts';
import { RunActions } from './BatchBar.tsx';
import { BatchProgress } from './BatchProgress.tsx';
import { outcomeWords } from './file-words.ts';
import { hiddenBatches, shownBatches } from './shown-batches.ts';

/** As many of the newest batches are looked at for what is to be told. */
const NEWEST = 10;

/** The batches that come in, that were left half-way, or that have just come to their end; never in the way of the window. */
export function BatchCards() {
  const batches = useOperation('batches.list', { limit: NEWEST }).data?.batches ?? [];
  const shown = useStore(shownBatches);
  const hidden = useStore(hiddenBatches);
  const onBench = useSelected(benchStore, ({ batchId }) => batchId);
  return batches
    .filter(
      (batch) =>
        !hidden.has(batch.id) &&
        (batch.state === 'open' ? isOffered(batch) : shown.has(batch.id) || isUnderWay(batch)),
    )
    .filter(({ id }) => id !== onBench)
    .map((batch) => <BatchCard key={batch.id} batch={batch} />);
}

/** True for files of a watched folder that were looked into, and that nobody has decided about. */
function isOffered({ origin, work, counts }: Batch): boolean {
  return origin === 'watched-folder' && work === null && counts.waiting + counts.same + counts.failed > 0;
}

function isUnderWay({ state }: Batch): boolean {
  return state === 'importing' || state === 'paused';
}

function BatchCard({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const { id, state, work } = batch;
  const title = t(state === 'open' ? 'watching.newFiles' : 'batch.title');
  return (
    <article className={`job is-${state === 'importing' ? 'running' : state}`} aria-label={title}>
      <header>
        <b>{title}</b>
        <span role="status">{t(`batch.batchStates.${state}`)}</span>
        {work === null ? (
          <Button
            className="button is-small"
            onPress={() => {
              hiddenBatches.update((hidden) => new Set([...hidden, id]));
            }}
          >
            {t(state === 'open' ? 'watching.later' : 'common.dismiss')}
          </Button>
        ) : null}
      </header>
      {state === 'open' ? null : <BatchProgress batch={batch} />}
      {work === null ? <p className="job-words">{outcomeWords(t, batch)}</p> : null}
      <footer className="job-actions">
        <RunActions batch={batch} isSmall />
        <Button
          className="button is-small"
          onPress={() => {
            openBatch(id);
          }}
        >
          {t('batch.show')}
        </Button>
      </footer>
    </article>
  );
}
