import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#core/contract/contract.ts';
import type { DocumentSummary } from '#core/model/document.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { formatIssue, joinFacts } from '../../i18n/format.ts';
import { openSentence } from '../open-sentence.ts';
import { showBody } from '../pages.ts';
import { useSummaries } from '../use-summaries.ts';
import { groupTimeline, type Moment } from './group-timeline.ts';

type Row = ResponseOf<'people.get'>['appointments'][number];

/** Appointments and removals down a line of time, oldest first; each opens its sentence. */
export function Timeline({ appointments }: { appointments: readonly Row[] }) {
  const documents = useSummaries(appointments.map((row) => row.documentId));
  return (
    <ol className="timeline">
      {groupTimeline(appointments).map((moment) => (
        <li key={`${moment.documentId} ${moment.rows[0]?.range.start ?? 0}`} className="moment">
          <MomentView moment={moment} document={documents.get(moment.documentId)} />
        </li>
      ))}
    </ol>
  );
}

function MomentView({ moment, document }: { moment: Moment<Row>; document: DocumentSummary | undefined }) {
  const { t } = useTranslation();
  const issue = useOperation(
    'issues.get',
    document === undefined ? null : { issueId: document.issueId },
  ).data;
  return (
    <>
      <time dateTime={moment.date ?? undefined}>{moment.date ?? t('registers.undated')}</time>
      <ul>
        {moment.rows.map((row) => (
          <li key={`${row.range.start} ${row.post} ${row.action}`} className={`post-line is-${row.action}`}>
            <PostLine row={row} />
          </li>
        ))}
      </ul>
      <p className="quiet">
        {joinFacts([
          document?.title,
          document?.documentNumber,
          issue === undefined ? null : formatIssue(t, issue),
        ])}
      </p>
    </>
  );
}

function PostLine({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { body } = row;
  const marks = [
    row.acting ? t('registers.acting') : null,
    row.concurrent ? t('registers.concurrent') : null,
    row.probation === null ? null : t('registers.probationOf', { length: row.probation }),
  ].filter((mark) => mark !== null);
  return (
    <>
      <span className="post-action">{t(`registers.${row.action}`)}</span>
      <button
        type="button"
        className="post-name"
        title={t('registers.open')}
        onClick={() => {
          openSentence(row.documentId, row.range);
        }}
      >
        {row.post}
      </button>
      {marks.map((mark) => (
        <span key={mark} className="chip is-plain">
          {mark}
        </span>
      ))}
      {body === null ? null : (
        <button
          type="button"
          className="name-link post-body"
          title={t('registers.openPage', { name: body })}
          onClick={() => {
            showBody(body);
          }}
        >
          {t('registers.bodies.ofPost')}
        </button>
      )}
    </>
  );
}
