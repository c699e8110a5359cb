import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { FACETS, type SearchQuestion } from '#core/model/search.ts';
import { useLate } from '../../parts/use-late.ts';
import { useCounts } from '../use-counts.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { FacetList } from './FacetList.tsx';

/** What the results can be narrowed by, with true counts, and how they lie over the years. */
export function FacetsPane({ question }: { question: SearchQuestion }) {
  const { t } = useTranslation();
  const counts = useCounts(question);
  const isLate = useLate(counts.isPlaceholderData);
  // Results are drawn first: rows of facets cost more than they do.
  const answer = useDeferredValue(counts.data);
  if (answer === undefined) return null;
  const { facets } = answer;
  const isNarrowed = Object.keys(question.filters).length > 0;
  if (!isNarrowed && facets.every(({ values }) => values === 0)) return null;
  return (
    <aside
      className={`facets-pane${isLate ? ' is-late' : ''}`}
      aria-label={t('search.facets.label')}
      aria-busy={counts.isPlaceholderData}
    >
      <Timeline question={question} />
      {FACETS.map((facet) => {
        const values = facets.find((each) => each.facet === facet);
        const chosen = question.filters[facet] ?? [];
        if (values === undefined || (values.values === 0 && chosen.length === 0)) return null;
        return <FacetList key={facet} answer={values} chosen={chosen} />;
      })}
    </aside>
  );
}
