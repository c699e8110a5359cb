import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { IssueId } from '#core/model/ids.ts';
import { call } from '../bridge/call.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { attempt } from '../state/toasts.ts';

/** How far the recognition of an issue has come, with what can be done about it; nothing for an issue without pages that wait or failed. */
export function RecognitionFacts({ issueId, isReadOnly }: { issueId: IssueId; isReadOnly: boolean }) {
  const { t } = useTranslation();
  const status = useOperation('recognition.status', {}).data;
  const issue = status?.issues.find((each) => each.issueId === issueId);
  const isWaiting = (issue?.waiting ?? 0) > 0;
  useEffect(() => {
    // Whoever looks at an issue wants it first.
    if (isWaiting) attempt(() => call('recognition.wantFirst', { issueId }));
  }, [isWaiting, issueId]);
  if (status === undefined || issue === undefined) return null;
  return (
    <section className="recognition" aria-label={t('recognition.issue')}>
      <h2 className="issue-label">{t('recognition.issue')}</h2>
      {isWaiting ? (
        <p role="status">
          {t('recognition.waiting', { count: issue.waiting })}{' '}
          {t(status.isPaused ? 'recognition.paused' : 'recognition.working')}
        </p>
      ) : null}
      {isWaiting && !isReadOnly ? (
        <Button
          className="button"
          onPress={() => {
            const operation = status.isPaused ? 'recognition.resume' : 'recognition.pause';
            attempt(() => call(operation, {}));
          }}
        >
          {t(status.isPaused ? 'recognition.resume' : 'recognition.pause')}
        </Button>
      ) : null}
      {issue.failed > 0 ? <FailedPages issueId={issueId} isReadOnly={isReadOnly} /> : null}
    </section>
  );
}

function FailedPages({ issueId, isReadOnly }: { issueId: IssueId; isReadOnly: boolean }) {
  const { t } = useTranslation();
  const scans = useOperation('recognition.scans', { issueId }).data?.scans ?? [];
  const failed = scans.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return null;
  const pages = failed.map(({ page }) => page);
  const codes = [...new Set(failed.flatMap(({ failure }) => failure?.code ?? []))];
  return (
    <>
      <p>
        {t('recognition.failedPages', { count: pages.length, pages: pages.join('、') })}{' '}
        {codes.map((code) => t(`errors.${code}.what`)).join(' ')}
      </p>
      {isReadOnly ? null : (
        <Button
          className="button"
          onPress={() => {
            attempt(() => call('recognition.again', { issueId, pages }));
          }}
        >
          {t('recognition.again')}
        </Button>
      )}
    </>
  );
}
