import { useTranslation } from 'react-i18next';
import type { Dossier } from '#core/model/excerpt.ts';
import type { Language } from '#core/model/language.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { ErrorState, LoadingState } from '../parts/States.tsx';
import { dressPreview } from './dress-preview.ts';
import { forwardEvents } from './forward-events.ts';

/** The sheet as it will be printed. No script runs in it: the frame may only show. */
export function DossierPreview({ dossier }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const rendered = useOperation(
    'excerpt.render',
    { title: dossier.title, items: dossier.items, format: 'html', language },
    { keepPrevious: true },
  );
  if (rendered.isPending) return <LoadingState />;
  if (rendered.isError) return <ErrorState error={rendered.error} onRetry={() => void rendered.refetch()} />;
  // Own origin without scripts: the fonts of the window can be used, and nothing can run.
  return (
    <iframe
      className="sheet-frame"
      title={t('dossier.preview')}
      sandbox="allow-same-origin"
      onLoad={(event) => {
        forwardEvents(event.currentTarget);
      }}
      srcDoc={dressPreview(rendered.data.content)}
    />
  );
}
