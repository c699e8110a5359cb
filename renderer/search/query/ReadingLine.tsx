import { useTranslation } from 'react-i18next';
import { explainQuery } from '#core/query/explain-query.ts';
import { wordsOfExplanation } from './explain-words.ts';
import { BadQueryMark } from './BadQueryMark.tsx';
import type { ReadQuery } from './read-query.ts';

/** One quiet line: how a query is understood, or where it cannot be read; empty where nothing is written. */
export function ReadingLine({ query, read }: { query: string; read: ReadQuery }) {
  const { t } = useTranslation();
  const words =
    read.state === 'understood'
      ? t('search.understood', { words: wordsOfExplanation(t, explainQuery(read.parsed.tree)) })
      : '';
  return (
    <p className={`query-reading is-${read.state}`} role="status" title={words}>
      {read.state === 'bad' ? <BadQueryMark query={query} failure={read.failure} /> : words}
    </p>
  );
}
