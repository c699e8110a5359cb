import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Correction } from '#core/model/correction.ts';
import type { IssueId } from '#core/model/ids.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { formatInstant } from '../../i18n/format.ts';
import { EmptyState, ErrorState, LoadingState } from '../../parts/States.tsx';
import { ChangeSides } from '../ChangeSides.tsx';
import { describeChange } from '../describe-change.ts';
import { restoreCorrection, revokeCorrection } from '../state/correction-actions.ts';

const A_PAGE = 200;
const MOST = 1000;

/** Every correction of an issue, newest first: who, when, what stood there and what stands there now. */
export function HistoryPane({ issueId, isReadOnly }: { issueId: IssueId; isReadOnly: boolean }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(A_PAGE);
  const list = useOperation('corrections.list', { issueId, limit }, { keepPrevious: true });
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const { corrections, total } = list.data;
  if (total === 0)
    return (
      <EmptyState mark="史" title={t('correction.historyEmpty')} hint={t('correction.historyEmptyHint')} />
    );
  const left = Math.min(total, MOST) - corrections.length;
  return (
    <section className="history" aria-label={t('correction.historyLabel')}>
      <p className="quiet" role="status">
        {t('correction.historyCount', { count: total })}
      </p>
      <ol>
        {corrections.map((correction) => (
          <HistoryLine key={correction.id} correction={correction} isReadOnly={isReadOnly} />
        ))}
      </ol>
      {left > 0 ? (
        <Button
          className="button"
          onPress={() => {
            setLimit(Math.min(limit + A_PAGE, MOST));
          }}
        >
          {t('correction.historyMore', { count: Math.min(left, A_PAGE) })}
        </Button>
      ) : null}
    </section>
  );
}

function HistoryLine({ correction, isReadOnly }: { correction: Correction; isReadOnly: boolean }) {
  const { t, i18n } = useTranslation();
  const { change, before, state } = correction;
  const words = describeChange(t, change, before);
  const isRevoked = state === 'revoked';
  return (
    <li className={`history-line is-${state}`}>
      <time dateTime={correction.at}>{formatInstant(correction.at, i18n.language)}</time>
      <span className="history-author">
        {correction.author === '' ? t('correction.someone') : correction.author}
      </span>
      <div className="history-what">
        <b>{words.what}</b>
        <small>{correction.documentTitle ?? t('correction.wholeIssue')}</small>
        <ChangeSides words={words} />
        {state === 'not-placed' ? (
          <p className="fact-hint is-bad">{t(`correction.notPlaced.${change.change}`)}</p>
        ) : null}
      </div>
      <em className={`chip is-${state}`}>{t(`correction.states.${state}`)}</em>
      <Button
        className="button is-small"
        isDisabled={isReadOnly}
        onPress={() => {
          void (isRevoked ? restoreCorrection(correction.id) : revokeCorrection(correction.id));
        }}
      >
        {t(isRevoked ? 'correction.restore' : 'correction.revoke')}
      </Button>
    </li>
  );
}
