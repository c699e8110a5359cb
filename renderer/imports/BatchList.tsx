import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#core/model/batch.ts';
import { call } from '../bridge/call.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { openBatch } from '../correction/state/bench.ts';
import { formatInstant, joinFacts } from '../i18n/format.ts';
import { EmptyState } from '../parts/States.tsx';
import { attempt } from '../state/toasts.ts';
import { lastPart, outcomeWords } from './file-words.ts';

const MORE = 50;

/** All that was ever imported, a batch a row, newest first. */
export function BatchList({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(MORE);
  const { data } = useOperation('batches.list', { limit }, { keepPrevious: true });
  if (data === undefined) return null;
  if (data.total === 0) return <EmptyState mark="空" title={t('batch.none')} />;
  return (
    <>
      <ul className="batches" aria-label={t('batch.history')}>
        {data.batches.map((batch) => (
          <BatchRow key={batch.id} batch={batch} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {data.total <= limit ? null : (
        <Button
          className="button"
          onPress={() => {
            setLimit(Math.min(1000, limit + MORE));
          }}
        >
          {t('batch.more')}
        </Button>
      )}
    </>
  );
}

function BatchRow({ batch, isReadOnly }: { batch: Batch; isReadOnly: boolean }) {
  const { t, i18n } = useTranslation();
  const { id, paths, createdAt, author, state, work } = batch;
  return (
    <li>
      <span className="batch-what">
        <b>{paths.map(lastPart).slice(0, 3).join('、')}</b>
        <span className="quiet">
          {joinFacts([formatInstant(createdAt, i18n.language), author, t(`batch.batchStates.${state}`)])}
        </span>
        <span>{outcomeWords(t, batch)}</span>
      </span>
      <Button
        className="button is-small"
        onPress={() => {
          openBatch(id);
        }}
      >
        {t('batch.show')}
      </Button>
      {work !== null || isReadOnly ? null : (
        <Button
          className="button is-small"
          onPress={() => {
            attempt(() => call('batches.purge', { batchId: id }));
          }}
        >
          {t('batch.forget')}
        </Button>
      )}
    </li>
  );
}
