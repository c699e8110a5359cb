import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '#core/model/document.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { formatIssue } from '../../i18n/format.ts';
import { Facts } from '../../parts/Facts.tsx';
import { useVirtualRows } from '../../parts/use-virtual-rows.ts';
import type { ComparedRow, Side } from './compare-texts.ts';

/** The rows of a comparison in one scroller, so that both sides move together; only those in sight are drawn. */
export function CompareRows(props: {
  left: Document;
  right: Document;
  rows: readonly ComparedRow[];
  /** The row to be brought into sight; -1 for none. */
  looked: number;
}) {
  'use no memo';
  const { t } = useTranslation();
  const { left, right, rows, looked } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualRows({ scroller, count: rows.length, estimate: 120 });
  useEffect(() => {
    if (looked >= 0) virtual.scrollToIndex(looked, { align: 'center' });
  }, [virtual, looked]);
  return (
    <>
      <header className="compare-heads">
        <CompareHead document={left} />
        <CompareHead document={right} />
      </header>
      <div ref={scroller} className="compare-scroller" tabIndex={0} aria-label={t('reader.compare.label')}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} lang="zh-CN">
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={`row-place compare-row is-${row.kind}${item.index === looked ? ' is-looked' : ''}`}
                style={{ transform: `translateY(${String(item.start)}px)` }}
              >
                <SideView side={row.left} change="del" />
                <SideView side={row.right} change="ins" />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

function CompareHead({ document }: { document: Document }) {
  const { t } = useTranslation();
  const issue = useOperation('issues.get', { issueId: document.issueId }).data;
  return (
    <div className="compare-head">
      <h2>{document.title === '' ? t('reader.untitled') : document.title}</h2>
      <p className="quiet">
        <Facts
          facts={[
            document.documentNumber,
            issue === undefined ? null : formatIssue(t, issue),
            document.signedOn ?? document.printedOn,
          ]}
        />
      </p>
    </div>
  );
}

function SideView({ side, change: Change }: { side: Side | null; change: 'del' | 'ins' }) {
  return (
    <div className="compare-side block-text">
      {side?.parts.map(({ text, isKept }, number) =>
        // Parts have no state and never move.
        isKept ? <span key={number}>{text}</span> : <Change key={number}>{text}</Change>,
      )}
    </div>
  );
}
