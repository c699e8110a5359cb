import { useTranslation } from 'react-i18next';
import type { Document } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import { formatIssue, formatPages } from '../i18n/format.ts';
import { Facts } from '../parts/Facts.tsx';
import { NameFacts } from './NameFacts.tsx';
import { ValidityChip } from './ValidityChip.tsx';

const SURE = 0.5;

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
            document.confidence < SURE ? t('reader.unsure') : null,
          ]}
        />
        <ValidityChip documentId={document.id} />
      </span>
      <NameFacts document={document} />
    </header>
  );
}
