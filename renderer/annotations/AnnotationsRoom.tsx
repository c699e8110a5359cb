import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { call } from '../bridge/call.ts';
import { refresh } from '../bridge/query-client.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { FilterField } from '../parts/FilterField.tsx';
import { EmptyState, ErrorState, LoadingState } from '../parts/States.tsx';
import { ReaderDesk } from '../reader/ReaderDesk.tsx';
import { journeyStore } from '../state/navigation.ts';
import { useStore } from '../state/store.ts';
import { attempt, tell } from '../state/toasts.ts';
import { AnnotationList } from './AnnotationList.tsx';
import { filterAnnotations, groupByDocument } from './filter-annotations.ts';

/** All annotations of the archive at the left, the place of the chosen one beside. */
export function AnnotationsRoom() {
  const { t } = useTranslation();
  const { place } = useStore(journeyStore).current;
  const [filter, setFilter] = useState('');
  const list = useOperation('annotations.list', { documentId: null });
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const all = list.data.annotations;
  const shown = filterAnnotations(all, filter);
  return (
    <div className="desk">
      <section className="list-pane" aria-label={t('annotations.title')}>
        <div className="list-head">
          <h1>{t('annotations.title')}</h1>
          <span role="status">{t('annotations.count', { shown: shown.length, total: all.length })}</span>
        </div>
        <FilterField
          label={t('annotations.filter')}
          placeholder={t('annotations.filterPlaceholder')}
          value={filter}
          onChange={setFilter}
        />
        {all.length === 0 ? (
          <EmptyState mark="批" title={t('annotations.empty')} hint={t('annotations.emptyHint')} />
        ) : shown.length === 0 ? (
          <EmptyState mark="无" title={t('annotations.nothing')} />
        ) : (
          <AnnotationList lines={groupByDocument(shown)} />
        )}
        <Exchange canExport={all.length > 0} />
      </section>
      {place === null ? (
        <div className="desk-rest">
          <EmptyState mark="批" title={t('annotations.choose')} hint={t('annotations.chooseHint')} />
        </div>
      ) : (
        <ReaderDesk place={place} />
      )}
    </div>
  );
}

/** Export to and import from W3C Web Annotation files. */
function Exchange({ canExport }: { canExport: boolean }) {
  const { t } = useTranslation();
  const save = (): void => {
    attempt(async () => {
      const request = { suggestedName: t('annotations.fileName'), extension: 'jsonld' as const };
      const file = (await call('shell.chooseSave', request)).paths[0];
      if (file === undefined) return;
      const written = await call('annotations.export', { file });
      tell(t('annotations.exported', { count: written.annotations }));
    });
  };
  const read = (): void => {
    attempt(async () => {
      const file = (await call('shell.choose', { what: 'annotation-file' })).paths[0];
      if (file === undefined) return;
      const { added, unchanged, conflicting, unplaced } = await call('annotations.import', { file });
      await refresh(['annotations']);
      const counts = { added, unchanged, conflicting: conflicting.length, unplaced: unplaced.length };
      tell(t('annotations.imported', counts));
    });
  };
  return (
    <footer className="list-foot">
      <Button className="button" onPress={save} isDisabled={!canExport}>
        {t('annotations.export')}
      </Button>
      <Button className="button" onPress={read}>
        {t('annotations.import')}
      </Button>
    </footer>
  );
}
