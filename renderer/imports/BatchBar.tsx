import i18next from 'i18next';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#core/model/batch.ts';
import { call } from '../bridge/call.ts';
import { languageOf } from '../i18n/format.ts';
import { attempt, tell } from '../state/toasts.ts';
import { retryBatch, startBatch, startWholeBatch, stopBatch } from './batch-actions.ts';
import { outcomeWords, progressOf } from './file-words.ts';

/** The head of a batch: what it is at, and what can be done with it. */
export function BatchBar(props: { batch: Batch; onLeave: () => void; onTicked: () => void }) {
  const { t } = useTranslation();
  const { batch } = props;
  return (
    <header className="bench-bar">
      <Button
        className="button is-icon"
        aria-label={batch.state === 'open' ? t('preview.cancel') : t('correction.back')}
        onPress={props.onLeave}
      >
        ←
      </Button>
      <h1>
        <span>{t(batch.state === 'open' ? 'preview.title' : 'batch.title')}</span>
      </h1>
      <span className="quiet" role="status">
        {batch.state === 'open' ? lookWords(batch) : outcomeWords(t, batch)}
      </span>
      <span className="grow" />
      {batch.state === 'open' ? <OpenActions {...props} /> : <BegunActions batch={batch} />}
    </header>
  );
}

function lookWords(batch: Batch): string {
  const { total } = progressOf(batch);
  const count = batch.looked + batch.counts.held + batch.counts.same + batch.counts.failed;
  return i18next.t('batch.looked', { count, total });
}

/** Importing everything at once is never held up by the looking. */
function OpenActions({ batch, onLeave, onTicked }: Parameters<typeof BatchBar>[0]) {
  const { t } = useTranslation();
  const isLooking = batch.work !== null;
  return (
    <>
      <Button className="button" onPress={onLeave}>
        {t('preview.cancel')}
      </Button>
      <Button
        className={`button${isLooking ? ' is-primary' : ''}`}
        aria-label={isLooking ? t('preview.importAllHint') : t('preview.importAll')}
        isDisabled={!isLooking && batch.counts.waiting + batch.leftOut === 0}
        onPress={() => {
          startWholeBatch(batch);
        }}
      >
        {t('preview.importAll')}
      </Button>
      {isLooking ? null : (
        <Button className="button is-primary" isDisabled={batch.counts.waiting === 0} onPress={onTicked}>
          {t('preview.importTicked', { count: batch.counts.waiting })}
        </Button>
      )}
    </>
  );
}

function BegunActions({ batch }: { batch: Batch }) {
  const { t, i18n } = useTranslation();
  const { id: batchId, counts } = batch;
  const saveReport = (): void => {
    attempt(async () => {
      const suggestedName = t('batch.reportName');
      const chosen = (await call('shell.chooseSave', { suggestedName, extension: 'csv' })).paths[0];
      if (chosen === undefined) return;
      const language = languageOf(i18n.language);
      const { rows } = await call('batches.saveReport', { batchId, language, file: chosen });
      tell(t('batch.reportSaved', { count: rows }));
    });
  };
  return (
    <>
      <Button className="button" onPress={saveReport}>
        {t('batch.saveReport')}
      </Button>
      {counts.failed === 0 || batch.work !== null ? null : (
        <Button
          className="button"
          onPress={() => {
            retryBatch(batchId, null);
          }}
        >
          {t('batch.retryAll', { count: counts.failed })}
        </Button>
      )}
      <RunActions batch={batch} />
    </>
  );
}

/** Pause and stop while a batch comes in, go on where something still waits. */
export function RunActions({ batch, isSmall = false }: { batch: Batch; isSmall?: boolean }) {
  const { t } = useTranslation();
  const { id, work, counts } = batch;
  const look = isSmall ? 'button is-small' : 'button';
  if (work !== null)
    return (
      <>
        <Button
          className={look}
          isDisabled={work.isStopping}
          onPress={() => {
            stopBatch(id, 'paused');
          }}
        >
          {t(work.isStopping ? 'batch.stopping' : 'batch.pause')}
        </Button>
        <Button
          className={look}
          isDisabled={work.isStopping}
          onPress={() => {
            stopBatch(id, 'cancelled');
          }}
        >
          {t('batch.stop')}
        </Button>
      </>
    );
  if (counts.waiting === 0) return null;
  return (
    <Button
      className={`${look} is-primary`}
      onPress={() => {
        startBatch(batch);
      }}
    >
      {t(batch.state === 'open' ? 'watching.takeIn' : 'batch.goOn', { count: counts.waiting })}
    </Button>
  );
}
