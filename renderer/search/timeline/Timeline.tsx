import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchQuestion } from '#core/model/search.ts';
import { Segmented } from '../../parts/Segmented.tsx';
import { useCounts } from '../use-counts.ts';
import { fillYears, MEASURES, type Measure } from './lay-timeline.ts';
import { YearBars } from './YearBars.tsx';
import { YearTable } from './YearTable.tsx';

/** How the results lie over the years, whichever years they are narrowed to; picking bars narrows them. Also as a table. */
export function Timeline({ question }: { question: SearchQuestion }) {
  const { t } = useTranslation();
  const [measure, setMeasure] = useState<Measure>('documents');
  // Of all years: the bars of those that are not chosen stay to be picked.
  const { year: chosen = [], ...filters } = question.filters;
  const counts = useCounts({ ...question, filters });
  const years = counts.data?.years ?? [];
  const filled = fillYears(years);
  if (filled.length === 0) return null;
  return (
    <section className="spread" aria-label={t('search.timeline.label')}>
      <header>
        <h2>{t('search.timeline.label')}</h2>
        <Segmented
          label={t('search.timeline.measure')}
          choices={MEASURES.map((value) => ({ value, name: t(`search.timeline.measures.${value}`) }))}
          value={measure}
          onChange={setMeasure}
        />
      </header>
      <YearBars years={filled} measure={measure} chosen={chosen} />
      <details>
        <summary>{t('search.timeline.asTable')}</summary>
        <YearTable years={years} chosen={chosen} />
      </details>
    </section>
  );
}
