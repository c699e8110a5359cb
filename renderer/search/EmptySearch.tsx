import { useTranslation } from 'react-i18next';
import { runSearch } from '../state/search-actions.ts';
import { SavedList } from './saved/SavedList.tsx';
import { SearchRecord } from './saved/SearchRecord.tsx';

const EXAMPLES = [
  ['营商环境 数字', 'tipAnd'],
  ['公园 | 绿地', 'tipOr'],
  ['教育 -培训', 'tipNot'],
  ['"人民政府，"', 'tipExact'],
  ['NEAR(道路 建设, 8)', 'tipNear'],
  ['环境 ~句 保护', 'tipSentence'],
  ['标题:报告', 'tipTitle'],
  ['文号:2号', 'tipNumber'],
] as const;

/** The room before anything is asked: saved searches, what was asked before, and how to ask. */
export function EmptySearch() {
  const { t } = useTranslation();
  return (
    <div className="search-empty">
      <section className="search-tips" aria-label={t('search.tips')}>
        <h2>{t('search.idle')}</h2>
        <p className="quiet">{t('search.idleHint')}</p>
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
      </section>
      <SavedList />
      <SearchRecord />
    </div>
  );
}
