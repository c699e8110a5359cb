import { useTranslation } from 'react-i18next';
import type { FacetsAnswer } from '#core/model/search.ts';
import { chooseValues } from '../../state/search-state.ts';
import { pickYears } from './lay-timeline.ts';

/** The figures of the chart: year, documents, hits; a year narrows the results to it. */
export function YearTable(props: { years: FacetsAnswer['years']; chosen: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <table className="year-table">
      <thead>
        <tr>
          <th scope="col">{t('search.facets.names.year')}</th>
          <th scope="col">{t('search.timeline.measures.documents')}</th>
          <th scope="col">{t('search.timeline.measures.occurrences')}</th>
        </tr>
      </thead>
      <tbody>
        {props.years.map(({ year, documents, occurrences }) => (
          <tr key={year ?? 'none'}>
            <th scope="row">
              {year === null ? (
                t('issue.undated')
              ) : (
                <button
                  type="button"
                  className="name-link"
                  aria-pressed={props.chosen.includes(String(year))}
                  onClick={() => {
                    chooseValues({ year: pickYears(props.chosen, [String(year)]) });
                  }}
                >
                  {year}
                </button>
              )}
            </th>
            <td>{documents}</td>
            <td>{occurrences}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
