import { useEffect, useRef } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Change } from '#core/model/correction.ts';
import type { DocumentReading } from '#core/model/document.ts';
import { formatPages } from '../../i18n/format.ts';
import { Facts } from '../../parts/Facts.tsx';
import { EmptyState } from '../../parts/States.tsx';
import { ConfidenceDot } from '../ConfidenceDot.tsx';
import { documentKey } from '../state/desk-rows.ts';
import type { DeskWork } from '../use-desk.ts';

const ITEM_PX = 72;
/** Not in the types of the list: without it a click on what is chosen already would not begin a range. */
const SAME_AGAIN = { allowDuplicateSelectionEvents: true };

/** The documents of the issue in print order; several can be chosen to set facts of all. */
export function DocumentsPane({ work }: { work: DeskWork }) {
  const { t } = useTranslation();
  const { documents } = work.preview.reading;
  const corrected = correctedDocuments(work.sitting.changes);
  const list = useRef<HTMLDivElement>(null);
  const { index } = work;
  const shown = work.document === undefined ? '' : documentKey(work.document);
  useEffect(() => {
    showItem(list.current, shown, index);
  }, [shown, index]);
  return (
    <section className="desk-documents" aria-label={t('correction.documents')}>
      <header className="list-head">
        <h2>{t('correction.documents')}</h2>
        <span role="status">{t('correction.documentsCount', { count: documents.length })}</span>
      </header>
      {documents.length === 0 ? (
        <EmptyState mark="空" title={t('correction.noDocuments')} hint={t('correction.noDocumentsHint')} />
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: ITEM_PX }}>
          <GridList
            ref={list}
            className="desk-document-list"
            aria-label={t('correction.documents')}
            selectionMode="multiple"
            selectionBehavior="replace"
            disallowEmptySelection
            {...SAME_AGAIN}
            selectedKeys={work.chosen}
            onSelectionChange={(keys) => {
              work.choose(keys === 'all' ? new Set(documents.map(documentKey)) : keys);
            }}
          >
            {documents.map((document, index) => (
              <DocumentItem
                key={documentKey(document)}
                document={document}
                column={document.column === documents[index - 1]?.column ? null : document.column}
                isCorrected={corrected.has(documentKey(document))}
              />
            ))}
          </GridList>
        </Virtualizer>
      )}
      {documents.length > 1 ? <p className="list-foot quiet">{t('correction.documentsHint')}</p> : null}
    </section>
  );
}

function DocumentItem(props: { document: DocumentReading; column: string | null; isCorrected: boolean }) {
  const { t } = useTranslation();
  const { document } = props;
  const title = document.title === '' ? t('reader.untitled') : document.title;
  const facts = [
    document.documentNumber ?? t(`kinds.${document.kind}`),
    document.signedOn ?? document.printedOn,
    formatPages(t, document.pageStart, document.pageEnd),
  ];
  return (
    <GridListItem id={documentKey(document)} textValue={title} className="desk-document">
      {props.column === null ? null : <span className="desk-document-column">{props.column}</span>}
      <span className="desk-document-line">
        <ConfidenceDot confidence={document.confidence} />
        <b>{title}</b>
        {props.isCorrected ? <i className="corrected-mark" aria-label={t('correction.staged')} /> : null}
      </span>
      <small>
        <Facts facts={facts} />
      </small>
    </GridListItem>
  );
}

/** Brings the shown document into sight where it was not chosen in the list itself; far away, only about there. */
function showItem(list: HTMLElement | null, key: string, index: number): void {
  if (list === null || list.contains(document.activeElement)) return;
  const find = () => list.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (find() === null) list.scrollTop = index * ITEM_PX;
  requestAnimationFrame(() => {
    find()?.scrollIntoView({ block: 'nearest' });
  });
}

/** Keys of the documents of which something is staged by name. */
function correctedDocuments(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) =>
      change.change === 'set-document' || change.change === 'begin-document' ? [String(change.at)] : [],
    ),
  );
}
