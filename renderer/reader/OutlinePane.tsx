import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { formatIssue } from '../i18n/format.ts';
import { openPlace } from '../state/navigation.ts';
import { callReader } from '../state/reading.ts';
import { findSegment } from './text-segments.ts';

const DEEPEST_LEVEL = 3;

/** Headings of the document, the present one marked, and the other documents of the issue. */
export function OutlinePane(props: { document: Document; issue: Issue; inSight: number }) {
  const { t } = useTranslation();
  const { document, issue, inSight } = props;
  const pane = useRef<HTMLElement>(null);
  const entries = document.outline.filter((entry) => entry.level <= DEEPEST_LEVEL);
  const starts = entries.map((entry) => entry.offset);
  const present = (starts[0] ?? Infinity) > inSight ? -1 : findSegment(starts, inSight);
  const documents = useOperation('documents.list', { issueId: issue.id }).data?.documents ?? [];
  useEffect(() => {
    pane.current?.querySelector('[aria-current="location"]')?.scrollIntoView({ block: 'nearest' });
  }, [present]);
  return (
    <nav ref={pane} className="outline" aria-label={t('reader.outline')}>
      <b>{document.title}</b>
      {entries.length === 0 ? <p className="quiet">{t('reader.outlineEmpty')}</p> : null}
      {entries.map((entry, number) => (
        <button
          key={entry.offset}
          type="button"
          className={`outline-entry is-level-${entry.level}${number === present ? ' is-on' : ''}`}
          aria-current={number === present ? 'location' : undefined}
          onClick={() => {
            callReader(document.id, { start: entry.offset, end: entry.offset + entry.text.length });
          }}
        >
          {entry.text}
        </button>
      ))}
      <b className="outline-issue">{t('reader.inIssue', { issue: formatIssue(t, issue) })}</b>
      {documents.map((each) => (
        <button
          key={each.id}
          type="button"
          className={`outline-entry${each.id === document.id ? ' is-on' : ''}`}
          aria-current={each.id === document.id ? 'page' : undefined}
          onClick={() => {
            openPlace({ documentId: each.id, query: null, resultIndex: null, target: null });
          }}
        >
          {each.title === '' ? t('reader.untitled') : each.title}
        </button>
      ))}
    </nav>
  );
}
