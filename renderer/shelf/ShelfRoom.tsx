import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { IssueId } from '#core/model/ids.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { failureOf } from '../bridge/failure-error.ts';
import { EmptyState, ErrorState, LoadingState } from '../parts/States.tsx';
import { ReaderDesk } from '../reader/ReaderDesk.tsx';
import { chooseImport } from '../state/archive-actions.ts';
import { journeyStore } from '../state/navigation.ts';
import { useStore } from '../state/store.ts';
import { IssuePage } from './IssuePage.tsx';
import { ShelfTree } from './ShelfTree.tsx';

/** Bulletin → year → issue at the left; the chosen issue, or the document opened from it, beside. */
export function ShelfRoom() {
  const { place, issueId } = useStore(journeyStore).current;
  const shelf = useOperation('issues.shelf', {});
  if (shelf.isPending) return <LoadingState />;
  if (shelf.isError) return <ErrorState error={shelf.error} onRetry={() => void shelf.refetch()} />;
  if (shelf.data.bulletins.length === 0) return <EmptyShelf />;
  return (
    <div className="desk is-shelf">
      <ShelfTree bulletins={shelf.data.bulletins} chosen={issueId} />
      {place !== null ? (
        <ReaderDesk place={place} />
      ) : (
        <div className="desk-rest">
          <ChosenIssue issueId={issueId} />
        </div>
      )}
    </div>
  );
}

function EmptyShelf() {
  const { t } = useTranslation();
  return (
    <div className="plain-room">
      <EmptyState mark="架" title={t('shelf.empty')} hint={t('shelf.emptyHint')}>
        <Button
          className="button is-primary"
          onPress={() => {
            chooseImport('bulletin-files');
          }}
        >
          {t('top.importFiles')}
        </Button>
        <Button
          className="button"
          onPress={() => {
            chooseImport('folder');
          }}
        >
          {t('top.importFolder')}
        </Button>
      </EmptyState>
    </div>
  );
}

function ChosenIssue({ issueId }: { issueId: IssueId | null }) {
  const { t } = useTranslation();
  const issue = useOperation('issues.get', issueId === null ? null : { issueId });
  // One that is not held any more is as good as none chosen.
  if (issueId === null || (issue.isError && failureOf(issue.error).code === 'item/not-found'))
    return <EmptyState mark="期" title={t('shelf.choose')} hint={t('shelf.chooseHint')} />;
  if (issue.isError) return <ErrorState error={issue.error} onRetry={() => void issue.refetch()} />;
  if (issue.isPending) return <LoadingState />;
  return <IssuePage issue={issue.data} />;
}
