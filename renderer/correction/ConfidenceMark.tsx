import { useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { SURE } from '#core/model/confidence.ts';
import type { DocumentSummary, Evidence } from '#core/model/document.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { gradeOf, weakest } from './confidence.ts';
import { explainRule } from './explain-rule.ts';
import { openDesk } from './state/bench.ts';

/** A small mark on a document that was read with doubt: it says why, and opens the desk at the document. Nothing on others. */
export function ConfidenceMark(props: {
  document: DocumentSummary;
  evidence?: readonly Evidence[];
  /** A sign without a word, for lists. */
  isSmall?: boolean;
}) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { document, evidence } = props;
  // The catalogue does not carry the evidence; it is asked for when somebody wants to know.
  const whole = useOperation(
    'documents.get',
    { documentId: document.id },
    { enabled: isOpen && evidence === undefined },
  );
  if (document.confidence >= SURE) return null;
  const grade = gradeOf(document.confidence);
  const least = weakest(evidence ?? whole.data?.evidence ?? []);
  const words =
    least === null
      ? `${t(`correction.grades.${grade}`)} ${t('correction.confidence', { percent: Math.round(document.confidence * 100) })}`
      : t('correction.unsureWhy', {
          grade: t(`correction.grades.${grade}`),
          percent: Math.round(document.confidence * 100),
          field: t(`correction.evidenceFields.${least.field}`),
          why: explainRule(t, least),
        });
  return (
    <TooltipTrigger delay={200} isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className={`grade-mark is-${grade}${props.isSmall === true ? ' is-small' : ''}`}
        aria-label={`${t(`correction.grades.${grade}`)}: ${document.title}`}
        onPress={() => {
          openDesk({ of: 'issue', issueId: document.issueId }, { order: document.order, at: null });
        }}
      >
        {props.isSmall === true ? '?' : t(`correction.grades.${grade}`)}
      </Button>
      <Tooltip className="tooltip" placement="bottom">
        {words} · {t('correction.unsureOpen')}
      </Tooltip>
    </TooltipTrigger>
  );
}
