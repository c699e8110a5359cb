import { useTranslation } from 'react-i18next';
import type { IssueFields } from '#core/model/correction.ts';
import { withoutIssueField } from '../state/merge-changes.ts';
import { draftKeyOf } from '../state/wrong-drafts.ts';
import type { DeskWork } from '../use-desk.ts';
import { FactRow } from './FactRow.tsx';
import { ISSUE_FACTS, isSameFact, parseIssueFact, writeFact, type FactProblem } from './fact-values.ts';

/** The facts of the issue as a whole, and what its file says of itself. */
export function IssueFacts({ work }: { work: DeskWork }) {
  const { t, i18n } = useTranslation();
  const { preview } = work;
  const { warnings, pages, furniture } = preview.reading;
  return (
    <div className="facts-pane">
      {ISSUE_FACTS.map((field) => (
        <IssueFact key={field} work={work} field={field} />
      ))}
      <dl className="desk-file">
        <dt>{t('shelf.name')}</dt>
        <dd>{preview.name}</dd>
        <dt>{t('shelf.mediaType')}</dt>
        <dd>{preview.mediaType}</dd>
        <dt>{t('shelf.encoding')}</dt>
        <dd>{preview.encoding?.toUpperCase() ?? t('shelf.binary')}</dd>
        <dt>{t('shelf.pages')}</dt>
        <dd>{pages ?? t('common.unknown')}</dd>
        <dt>{t('correction.showFurniture')}</dt>
        <dd>{new Intl.NumberFormat(i18n.language).format(furniture.length)}</dd>
      </dl>
      {warnings.length === 0 ? null : (
        <ul className="warnings" aria-label={t('shelf.warnings')}>
          {warnings.map((warning) => (
            <li key={warning}>{t(`warnings.${warning}`)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function IssueFact({ work, field }: { work: DeskWork; field: keyof IssueFields }) {
  const { t } = useTranslation();
  const staged: IssueFields =
    work.sitting.changes.find((change) => change.change === 'set-issue')?.fields ?? {};
  const isStaged = Object.hasOwn(staged, field);
  const before = work.baseline.reading[field];
  const value = isStaged ? staged[field] : work.preview.reading[field];
  const takeBack = (): void => {
    work.restage((changes) => withoutIssueField(changes, field));
  };
  const keep = (typed: string): FactProblem | null => {
    const parsed = parseIssueFact(field, typed);
    if (!parsed.ok) return parsed.problem;
    if (isSameFact(parsed.fields[field], before)) takeBack();
    else work.stage([{ change: 'set-issue', fields: parsed.fields }]);
    return null;
  };
  return (
    <FactRow
      draftKey={draftKeyOf(work.subject, null, field)}
      label={t(`correction.issueFields.${field}`)}
      shape="line"
      value={writeFact(value)}
      words={writeFact(value)}
      hint={field === 'publishedOn' ? t('correction.hints.date') : null}
      offered={[]}
      was={isStaged ? writeFact(before) || t('correction.none') : null}
      canEdit={!work.isReadOnly}
      onKeep={keep}
      onTakeBack={takeBack}
    >
      {null}
    </FactRow>
  );
}
