import { useTranslation } from 'react-i18next';
import type { ColorMeaning } from '#core/model/annotation.ts';
import type { AnnotationFilter } from '#core/model/annotation-list.ts';
import { DateSection } from './DateSection.tsx';
import { FacetSection } from './FacetSection.tsx';
import { FACETS, type Facet } from './facets.ts';

const OPEN_AT_FIRST: ReadonlySet<Facet> = new Set(['state', 'color', 'tag']);

/** What the annotations can be narrowed by, with true counts. */
export function FacetsPane(props: { filter: AnnotationFilter; meanings: readonly ColorMeaning[] }) {
  const { t } = useTranslation();
  return (
    <aside className="facets-pane" aria-label={t('annotations.narrow')}>
      {FACETS.map((facet) => (
        <FacetSection key={facet} facet={facet} {...props} isOpenAtFirst={OPEN_AT_FIRST.has(facet)} />
      ))}
      <DateSection filter={props.filter} />
    </aside>
  );
}
