import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentFields } from '#core/model/correction.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { finishTyping } from '../finish-typing.ts';
import { documentKey } from '../state/desk-rows.ts';
import { nameOf, type DeskWork } from '../use-desk.ts';
import { BulkFacts } from './BulkFacts.tsx';
import { DocumentFacts } from './DocumentFacts.tsx';
import { IssueFacts } from './IssueFacts.tsx';
import { StagedList } from './StagedList.tsx';

const PARTS = ['factsOf', 'issueFacts', 'staged'] as const;

/** Facts of the document, facts of the issue, and what is staged. */
export function FactsPane({ work }: { work: DeskWork }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<(typeof PARTS)[number]>('factsOf');
  const count = work.sitting.changes.length;
  const name = (each: (typeof PARTS)[number]): string =>
    each === 'staged' && count > 0 ? t('correction.stagedCount', { count }) : t(`correction.${each}`);
  return (
    <section className="desk-facts" aria-label={t('correction.facts')}>
      <header className="desk-facts-head">
        <Segmented
          label={t('correction.parts')}
          choices={PARTS.map((value) => ({ value, name: name(value) }))}
          value={part}
          onChange={(next) => {
            finishTyping();
            setPart(next);
          }}
        />
      </header>
      {part === 'issueFacts' ? (
        <IssueFacts work={work} />
      ) : part === 'staged' ? (
        <StagedList work={work} />
      ) : (
        <OfDocuments work={work} />
      )}
    </section>
  );
}

function OfDocuments({ work }: { work: DeskWork }) {
  const { t } = useTranslation();
  const chosen = work.preview.reading.documents.filter((each) => work.chosen.has(documentKey(each)));
  if (chosen.length > 1 && !work.isReadOnly) {
    const apply = (fields: DocumentFields): void => {
      work.stage(
        chosen.flatMap((document) => {
          const at = nameOf(document);
          return at === null ? [] : [{ change: 'set-document' as const, at, fields }];
        }),
      );
    };
    const columns = work.preview.reading.documents.flatMap(({ column }) => (column === null ? [] : [column]));
    return (
      <div className="facts-pane">
        <h3>{t('correction.bulkTitle', { count: chosen.length })}</h3>
        <BulkFacts count={chosen.length} columns={[...new Set(columns)]} onApply={apply} />
      </div>
    );
  }
  if (work.document === undefined) return <p className="facts-pane quiet">{t('correction.noDocuments')}</p>;
  return <DocumentFacts work={work} document={work.document} />;
}
