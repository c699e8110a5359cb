import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { gradeOf } from '../correction/confidence.ts';
import { joinFacts } from '../i18n/format.ts';
import type { FileRow } from './file-rows.ts';

/** One file that was looked at: what it is, how sure that is, and what is to be known of it. */
export function FileLine(props: {
  row: FileRow;
  number: number;
  isActive: boolean;
  isTicked: boolean;
  corrected: number;
  onTick: () => void;
  onOpen: () => void;
}) {
  const { t } = useTranslation();
  const { row } = props;
  return (
    <div
      id={`file-row-${props.number}`}
      role="row"
      aria-rowindex={props.number + 1}
      aria-selected={props.isTicked}
      className={`file-line is-${row.state}${props.isActive ? ' is-active' : ''}`}
      onClick={props.onOpen}
    >
      <span
        role="gridcell"
        className="file-tick"
        onClick={(event) => {
          event.stopPropagation();
          if (row.state === 'fresh') props.onTick();
        }}
      >
        {row.state === 'fresh' ? (
          <i className={`tick-box${props.isTicked ? ' is-on' : ''}`} aria-hidden="true" />
        ) : null}
        <span className="visually-hidden">{t('preview.tick', { file: row.name })}</span>
      </span>
      <span role="gridcell" className="file-what">
        <What row={row} corrected={props.corrected} />
      </span>
      <span role="gridcell" className="file-sure">
        {row.state === 'fresh' ? <Sureness confidence={row.issue.confidence} /> : null}
      </span>
    </div>
  );
}

function What({ row, corrected }: { row: FileRow; corrected: number }): ReactNode {
  const { t } = useTranslation();
  switch (row.state) {
    case 'fresh': {
      const { issue } = row;
      const facts = [
        t('units.documents', { count: issue.documents }),
        issue.pages === null ? null : t('preview.pages', { count: issue.pages }),
        issue.publishedOn,
      ];
      return (
        <>
          <b>{hasOwnTitle(row) ? issue.title : row.name}</b>
          <span className="file-facts">
            {joinFacts(facts)}
            {corrected === 0 ? null : (
              <em className="chip">{t('preview.corrected', { count: corrected })}</em>
            )}
          </span>
          {issue.warnings.length === 0 ? null : (
            <span className="file-warnings">
              {issue.warnings.map((warning) => t(`warnings.${warning}`)).join(' · ')}
            </span>
          )}
          {hasOwnTitle(row) ? <small className="file-name">{row.name}</small> : null}
        </>
      );
    }
    case 'held':
      return (
        <>
          <b>{row.name}</b>
          <span className="file-facts">{t('preview.heldReason')}</span>
        </>
      );
    case 'other':
      return (
        <>
          <b>{row.name}</b>
          <span className="file-facts">{t('preview.otherReason')}</span>
        </>
      );
    case 'failed':
      return (
        <>
          <b>{row.name}</b>
          <span className="file-failure">
            {t(`errors.${row.failure.code}.what`)} {t(`errors.${row.failure.code}.next`)}
          </span>
          <small className="file-name">{row.failure.code}</small>
        </>
      );
  }
}

/** False where the title of the issue is nothing but the name of its file. */
function hasOwnTitle({ issue, name }: Extract<FileRow, { state: 'fresh' }>): boolean {
  return name.replace(/\.[^.]*$/u, '') !== issue.title;
}

/** The lowest confidence among the documents of a file, as a bar with a word. */
function Sureness({ confidence }: { confidence: number }) {
  const { t } = useTranslation();
  const grade = gradeOf(confidence);
  const percent = Math.round(confidence * 100);
  return (
    <span className={`sureness is-${grade}`} title={`${t('preview.lowest')} ${percent}%`}>
      <span className="sureness-bar" aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
      <span>
        {t(`correction.grades.${grade}`)} {percent}%
      </span>
    </span>
  );
}
