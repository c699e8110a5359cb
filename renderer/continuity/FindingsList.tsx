import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#core/continuity/list-findings.ts';
import { EmptyState } from '../parts/States.tsx';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import { openSentence } from '../registers/open-sentence.ts';
import { showIssue } from '../state/navigation.ts';

/** The findings of one check, however many; what they are about opens. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  'use no memo';
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows({ scroller, count: findings.length, estimate: 52 });
  if (findings.length === 0) return <EmptyState mark="全" title={t('continuity.nothing')} />;
  return (
    <div ref={scroller} className="findings" role="list">
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((item) => {
          const finding = findings[item.index];
          return (
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              role="listitem"
              className="row-place finding"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {finding === undefined ? null : <FindingRow finding={finding} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function FindingRow({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const { subject, remark, issueIds, documentIds } = finding;
  const targets = [
    ...issueIds.map((id) => ({
      key: `issue-${id}`,
      open: () => {
        showIssue(id);
      },
    })),
    ...documentIds.map((id) => ({
      key: `document-${id}`,
      open: () => {
        openSentence(id, null);
      },
    })),
  ];
  return (
    <>
      <div>
        <strong>{subject}</strong>
        <p>{remark}</p>
      </div>
      {targets.map(({ key, open }, index) => (
        <button key={key} type="button" className="button is-small" onClick={open}>
          {targets.length === 1 ? t('continuity.open') : t('continuity.openCopy', { number: index + 1 })}
        </button>
      ))}
    </>
  );
}
