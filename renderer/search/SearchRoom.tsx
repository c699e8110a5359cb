import { useTranslation } from 'react-i18next';
import { EmptyState } from '../parts/States.tsx';
import { ReaderDesk } from '../reader/ReaderDesk.tsx';
import { journeyStore } from '../state/navigation.ts';
import { runSearch, searchStore } from '../state/search-state.ts';
import { useStore } from '../state/store.ts';
import { ResultsPane } from './ResultsPane.tsx';

const EXAMPLES = [
  ['营商环境 数字', 'tipAnd'],
  ['公园 | 绿地', 'tipOr'],
  ['教育 -培训', 'tipNot'],
  ['"人民政府，"', 'tipExact'],
  ['标题:报告', 'tipTitle'],
  ['文号:2号', 'tipNumber'],
] as const;

/** Results at the left, the opened document beside them. */
export function SearchRoom() {
  const { t } = useTranslation();
  const { place } = useStore(journeyStore).current;
  const { query } = useStore(searchStore);
  if (query === '') return <SearchBeginning />;
  return (
    <div className="desk">
      <ResultsPane />
      {place === null ? (
        <div className="desk-rest">
          <EmptyState mark="检" title={t('search.openHint')} hint={t('search.openHintMore')} />
        </div>
      ) : (
        <ReaderDesk place={place} />
      )}
    </div>
  );
}

function SearchBeginning() {
  const { t } = useTranslation();
  return (
    <div className="plain-room">
      <EmptyState mark="检" title={t('search.idle')} hint={t('search.idleHint')}>
        <table className="tips" aria-label={t('search.tips')}>
          <tbody>
            {EXAMPLES.map(([example, name]) => (
              <tr key={name}>
                <td>
                  <button
                    type="button"
                    className="tip"
                    onClick={() => {
                      runSearch(example);
                    }}
                  >
                    {example}
                  </button>
                </td>
                <td>{t(`search.${name}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </EmptyState>
    </div>
  );
}
