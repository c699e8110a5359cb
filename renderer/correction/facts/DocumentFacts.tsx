import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DocumentField, DocumentFields } from '#core/model/correction.ts';
import type { DocumentReading } from '#core/model/document.ts';
import { parseDocumentNumber } from '#core/text/document-number.ts';
import { wordsOfValue } from '../describe-change.ts';
import { documentKey } from '../state/desk-rows.ts';
import { withoutField } from '../state/merge-changes.ts';
import { draftKeyOf } from '../state/wrong-drafts.ts';
import { nameOf, type DeskWork } from '../use-desk.ts';
import { EvidenceLine } from './EvidenceLine.tsx';
import type { FactShape } from './FactField.tsx';
import { FactRow } from './FactRow.tsx';
import {
  checkPages,
  EVIDENCE_FOR,
  FACTS,
  isSameFact,
  parseFact,
  writeFact,
  type FactProblem,
} from './fact-values.ts';

/** The facts of the document that is shown, each with its evidence. */
export function DocumentFacts({ work, document }: { work: DeskWork; document: DocumentReading }) {
  const { t } = useTranslation();
  const boundary = document.evidence.filter(({ field }) => field === 'boundary');
  return (
    <div className="facts-pane">
      {FACTS.map((field) => (
        <DocumentFact
          key={`${documentKey(document)} ${field}`}
          work={work}
          document={document}
          field={field}
        />
      ))}
      {boundary.length === 0 ? null : (
        <div className="fact" role="group" aria-label={t('correction.evidenceFields.boundary')}>
          <span className="fact-label">{t('correction.evidenceFields.boundary')}</span>
          {boundary.map((evidence) => (
            <EvidenceLine key={evidence.rule} evidence={evidence} onShow={work.show} />
          ))}
        </div>
      )}
    </div>
  );
}

function DocumentFact(props: { work: DeskWork; document: DocumentReading; field: DocumentField }) {
  const { t } = useTranslation();
  const { work, document, field } = props;
  const at = nameOf(document);
  const before = work.baseline.reading.documents.find((each) => nameOf(each) === at);
  const staged = stagedFields(work, at);
  const isStaged = Object.hasOwn(staged, field);
  const value = isStaged ? staged[field] : document[field];
  const evidence = document.evidence.filter((each) => each.field === EVIDENCE_FOR[field]);
  const keep = (typed: string): FactProblem | null => {
    if (at === null) return null;
    const parsed = parseFact(field, typed);
    if (!parsed.ok) return parsed.problem;
    const wrong = checkPages({ ...document, ...staged, ...parsed.fields });
    if (wrong !== null) return wrong;
    if (before !== undefined && isSameFact(parsed.fields[field], before[field]))
      work.restage((changes) => withoutField(changes, at, field));
    else work.stage([{ change: 'set-document', at, fields: parsed.fields }]);
    return null;
  };
  const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  const words = isEmpty ? '' : wordsOfValue(t, field, value);
  return (
    <FactRow
      draftKey={draftKeyOf(work.subject, at, field)}
      label={t(`correction.fields.${field}`)}
      shape={shapeOf(field)}
      value={writeFact(value)}
      words={words}
      hint={hintFor(t, field)}
      offered={field === 'column' ? columnsOf(work) : []}
      was={isStaged ? wordsOfValue(t, field, before?.[field]) : null}
      canEdit={!work.isReadOnly && at !== null}
      onKeep={keep}
      onTakeBack={() => {
        if (at !== null) work.restage((changes) => withoutField(changes, at, field));
      }}
    >
      {evidence.length === 0 ? (
        <span className="evidence">{words === '' ? t('correction.noEvidence') : ''}</span>
      ) : (
        evidence.map((each, number) => <EvidenceLine key={number} evidence={each} onShow={work.show} />)
      )}
      {field === 'documentNumber' && typeof value === 'string' && parseDocumentNumber(value) === null ? (
        <span className="evidence">{t('correction.hints.number')}</span>
      ) : null}
    </FactRow>
  );
}

function shapeOf(field: DocumentField): FactShape {
  if (field === 'kind') return 'kind';
  if (field === 'issuers') return 'lines';
  return field === 'title' ? 'long' : 'line';
}

function hintFor(t: TFunction, field: DocumentField): string | null {
  if (field === 'issuers') return t('correction.hints.issuers');
  if (field === 'signedOn' || field === 'printedOn') return t('correction.hints.date');
  if (field === 'pageStart' || field === 'pageEnd') return t('correction.hints.pages');
  return null;
}

function stagedFields(work: DeskWork, at: number | null): DocumentFields {
  const found = work.sitting.changes.find((change) => change.change === 'set-document' && change.at === at);
  return found?.change === 'set-document' ? found.fields : {};
}

/** The columns that this issue has already. */
function columnsOf(work: DeskWork): string[] {
  const columns = work.preview.reading.documents.flatMap(({ column }) => (column === null ? [] : [column]));
  return [...new Set(columns)];
}
