import { useTranslation } from 'react-i18next';
import type { Document } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import { ConfidenceMark } from '../correction/ConfidenceMark.tsx';
import { formatIssue, formatPages } from '../i18n/format.ts';
import { Facts } from '../parts/Facts.tsx';
import { CitedByChip } from './links/CitedByChip.tsx';
import { NameFacts } from './NameFacts.tsx';
import { ValidityChip } from './ValidityChip.tsx';

/** The running head of the page: bulletin, issue, column, pages. */
export function PageHead({ document, issue }: { document: Document; issue: Issue }) {
  const { t } = useTranslation();
  return (
    <header className="page-head">
      <b>{issue.bulletin}</b>
      <span>
        <Facts
          facts={[
            formatIssue(t, issue),
            document.column ?? t(`kinds.${document.kind}`),
            formatPages(t, document.pageStart, document.pageEnd),
          ]}
        />
        <ValidityChip documentId={document.id} />
        <CitedByChip documentId={document.id} />
        <ConfidenceMark document={document} evidence={document.evidence} />
      </span>
      <NameFacts document={document} />
    </header>
  );
}
