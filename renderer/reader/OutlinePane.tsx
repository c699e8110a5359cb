import { memo, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document, OutlineEntry } from '#core/model/document.ts';
import type { DocumentId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import { formatIssue } from '../i18n/format.ts';
import { callReader, sightStore } from '../state/reading.ts';
import { useSelected } from '../state/store.ts';
import { IssueDocuments } from './IssueDocuments.tsx';
import { findSegment } from './text-segments.ts';

const DEEPEST_LEVEL = 3;

/** Headings of the document, the present one marked, and the other documents of the issue. */
export const OutlinePane = memo(function OutlinePane(props: { document: Document; issue: Issue }) {
  const { t } = useTranslation();
  const { document, issue } = props;
  const pane = useRef<HTMLElement>(null);
  const entries = useMemo(() => document.outline.filter((entry) => entry.level <= DEEPEST_LEVEL), [document]);
  const starts = useMemo(() => entries.map((entry) => entry.offset), [entries]);
  const present = useSelected(sightStore, (inSight) =>
    (starts[0] ?? Infinity) > inSight ? -1 : findSegment(starts, inSight),
  );
  useEffect(() => {
    pane.current?.querySelector('[aria-current="location"]')?.scrollIntoView({ block: 'nearest' });
  }, [present]);
  return (
    <nav ref={pane} className="outline" aria-label={t('reader.outline')}>
      <b>{document.title}</b>
      {entries.length === 0 ? <p className="quiet">{t('reader.outlineEmpty')}</p> : null}
      {entries.map((entry, number) => (
        <OutlineButton
          key={entry.offset}
          documentId={document.id}
          entry={entry}
          isPresent={number === present}
        />
      ))}
      <b className="outline-issue">{t('reader.inIssue', { issue: formatIssue(t, issue) })}</b>
      <IssueDocuments issueId={issue.id} present={document.id} />
    </nav>
  );
});

const OutlineButton = memo(function OutlineButton(props: {
  documentId: DocumentId;
  entry: OutlineEntry;
  isPresent: boolean;
}) {
  const { documentId, entry, isPresent } = props;
  return (
    <button
      type="button"
      className={`outline-entry is-level-${entry.level}${isPresent ? ' is-on' : ''}`}
      aria-current={isPresent ? 'location' : undefined}
      onClick={() => {
        callReader(documentId, { start: entry.offset, end: entry.offset + entry.text.length });
      }}
    >
      {entry.text}
    </button>
  );
});
