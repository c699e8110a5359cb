import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../bridge/use-operation.ts';
import { EmptyState, ErrorState, LoadingState } from '../parts/States.tsx';
import { ReaderDesk } from '../reader/ReaderDesk.tsx';
import { chooseImport } from '../state/archive-actions.ts';
import { journeyStore } from '../state/navigation.ts';
import { useStore } from '../state/store.ts';
import { IssuePage } from './IssuePage.tsx';
import { ShelfTree } from './ShelfTree.tsx';

/** Bulletin → year → issue at the left; the chosen issue, or the document opened from it, beside. */
export function ShelfRoom() {
  const { t } = useTranslation();
  const { place, issueId } = useStore(journeyStore).current;
  const list = useOperation('issues.list', {});
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const { issues } = list.data;
  if (issues.length === 0)
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
  const issue = issues.find((each) => each.id === issueId);
  return (
    <div className="desk is-shelf">
      <ShelfTree issues={issues} chosen={issueId} />
      {place !== null ? (
        <ReaderDesk place={place} />
      ) : (
        <div className="desk-rest">
          {issue === undefined ? (
            <EmptyState mark="期" title={t('shelf.choose')} hint={t('shelf.chooseHint')} />
          ) : (
            <IssuePage issue={issue} />
          )}
        </div>
      )}
    </div>
  );
}
