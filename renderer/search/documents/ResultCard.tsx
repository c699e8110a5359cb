import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#core/model/search.ts';
import { formatIssue, formatPages } from '../../i18n/format.ts';
import { Facts } from '../../parts/Facts.tsx';
import { aheadOf } from '../../reader/read-ahead.ts';
import { MarkedText } from '../MarkedText.tsx';
import { Reasons } from '../Reasons.tsx';

/** About so high is a card. */
export const CARD_PX = 134;

/** One result: title, where it stands, and the first of its words in their surroundings. */
export function ResultCard(props: {
  index: number;
  total: number;
  hit: SearchHit | undefined;
  isActive: boolean;
  onOpen: () => void;
}) {
  const { t } = useTranslation();
  const { hit } = props;
  const [first] = hit?.snippets ?? [];
  return (
    <div
      id={`result-${props.index}`}
      className={`result${props.isActive ? ' is-on' : ''}`}
      role="option"
      aria-selected={props.isActive}
      aria-posinset={props.index + 1}
      aria-setsize={props.total}
      onClick={props.onOpen}
      {...(hit === undefined ? {} : aheadOf(hit))}
    >
      {hit === undefined ? (
        <p className="result-coming">{t('common.loading')}</p>
      ) : (
        <>
          <span className="result-count">
            {hit.count === 0 ? t('search.fieldOnly') : t('search.occurrences', { count: hit.count })}
          </span>
          <h2>{hit.title === '' ? t('reader.untitled') : hit.title}</h2>
          <p className="result-facts">
            <Facts
              facts={[
                hit.documentNumber ?? hit.column,
                formatIssue(t, { title: hit.issue, year: hit.issueYear, number: hit.issueNumber }),
                formatPages(t, first?.page ?? hit.page, null),
                hit.date,
              ]}
            />
          </p>
          {/* A wide list has room for all of them, a narrow one shows the first. */}
          {hit.snippets.map((snippet, place) => (
            <p key={place} className="result-snippet">
              {snippet.offset > 0 ? '……' : ''}
              <MarkedText snippet={snippet} />
              {/[。！？]$/u.test(snippet.text) ? '' : '……'}
            </p>
          ))}
          <Reasons reasons={hit.reasons} />
        </>
      )}
    </div>
  );
}
