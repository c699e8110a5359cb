import { useTranslation } from 'react-i18next';
import type { SearchRecord as Entry } from '#core/model/saved-search.ts';
import { tellFilters } from '#core/tables/search-words.ts';
import { readOptions } from '../../bridge/query-client.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { formatInstant, joinFacts, languageOf } from '../../i18n/format.ts';
import { STRETCH } from '../../parts/use-stretches.ts';
import { ExportButton } from '../../registers/ExportButton.tsx';
import { LongList } from '../../registers/LongList.tsx';
import { askQuestion } from '../../state/search-actions.ts';

/** The record of searches, newest first: when, what, with what totals; a press asks the same again. */
export function SearchRecord() {
  const { t } = useTranslation();
  const total = useOperation('searches.history', { offset: 0, limit: STRETCH }).data?.total ?? 0;
  return (
    <section className="record" aria-label={t('search.record.title')}>
      <header>
        <h2>{t('search.record.title')}</h2>
        {total === 0 ? null : <ExportButton table="searches" />}
      </header>
      {total === 0 ? (
        <p className="quiet">{t('search.record.empty')}</p>
      ) : (
        <LongList
          memory="searches"
          name={t('search.record.title')}
          total={total}
          read={(stretch) => readOptions('searches.history', stretch)}
          pick={(answer) => answer.records}
          isChosen={() => false}
          onOpen={(entry: Entry) => {
            askQuestion(entry.question);
          }}
          draw={(entry: Entry) => <RecordLine entry={entry} />}
        />
      )}
    </section>
  );
}

function RecordLine({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation();
  const { question, searched } = entry;
  const facts = [
    formatInstant(entry.at, i18n.language),
    t('units.documents', { count: entry.total }),
    t('search.searched', {
      issues: t('units.issues', { count: searched.issues }),
      documents: t('units.documents', { count: searched.documents }),
    }),
    question.isExact ? t('search.isExact') : null,
    question.isWholeWord ? t('search.isWholeWord') : null,
    tellFilters(question.filters, languageOf(i18n.language)),
  ];
  return (
    <>
      <b title={t('search.record.again')}>{question.query}</b>
      <small>{joinFacts(facts)}</small>
    </>
  );
}
