import { useTranslation } from 'react-i18next';
import { useOperation } from '../bridge/use-operation.ts';
import { EmptyState, ErrorState, LoadingState } from '../parts/States.tsx';
import { DossierItems } from './DossierItems.tsx';
import { DossierOutput } from './DossierOutput.tsx';
import { DossierPreview } from './DossierPreview.tsx';
import { DossierTitle } from './DossierTitle.tsx';

/** The excerpt dossier: chosen items at the left, the printed sheet beside. */
export function DossierRoom() {
  const { t } = useTranslation();
  const read = useOperation('dossier.get', {});
  if (read.isPending) return <LoadingState />;
  if (read.isError) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  const dossier = read.data;
  return (
    <div className="desk is-dossier">
      <section className="list-pane" aria-label={t('dossier.items')}>
        <div className="list-head">
          <h1>{t('dossier.title')}</h1>
          <span role="status">{t('dossier.count', { count: dossier.items.length })}</span>
        </div>
        <DossierTitle title={dossier.title} />
        {dossier.items.length === 0 ? (
          <EmptyState mark="编" title={t('dossier.empty')} hint={t('dossier.emptyHint')} />
        ) : (
          <DossierItems items={dossier.items} />
        )}
        <DossierOutput dossier={dossier} />
      </section>
      <div className="desk-rest is-preview">
        {dossier.items.length === 0 ? <div className="blank-sheet" /> : <DossierPreview dossier={dossier} />}
      </div>
    </div>
  );
}
