import { useTranslation } from 'react-i18next';
import type { Authority } from '#core/model/authority.ts';
import type { RegisterRows } from '#core/model/register.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { joinFacts } from '../../i18n/format.ts';
import { ErrorState, LoadingState } from '../../parts/States.tsx';
import { openSentence } from '../open-sentence.ts';
import { showPerson } from '../pages.ts';
import { useSummaries } from '../use-summaries.ts';
import { namesOf } from './merge-authorities.ts';

type Rows<Register extends RegisterRows['register']> = Extract<RegisterRows, { register: Register }>['rows'];

const SHOWN = 20;

/** The first rows of a register that concern one body; each opens its sentence. */
export function BodyRows(props: { authority: Authority; register: 'responsibilities' | 'appointments' }) {
  const { authority, register } = props;
  const list = useOperation('registers.list', { register, filter: { body: authority.name }, limit: SHOWN });
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  switch (list.data.register.register) {
    case 'appointments':
      return <Appointments rows={list.data.register.rows} />;
    case 'responsibilities':
      return <Measures rows={list.data.register.rows} authority={authority} />;
    case 'indicators':
    case 'citations':
      return null;
  }
}

function Measures({ rows, authority }: { rows: Rows<'responsibilities'>; authority: Authority }) {
  const { t } = useTranslation();
  const documents = useSummaries(rows.map((row) => row.documentId));
  const names = new Set(namesOf(authority).map(({ name }) => name));
  return (
    <ul className="body-rows">
      {rows.map((row) => {
        const document = documents.get(row.documentId);
        const part = row.leads.some((name) => names.has(name)) ? 'leads' : 'takesPart';
        return (
          <li key={`${row.documentId} ${row.range.start} ${row.measure}`} className="body-measure">
            <span className="chip is-plain">{t(`registers.bodies.${part}`)}</span>
            <button
              type="button"
              className="body-row"
              title={t('registers.open')}
              onClick={() => {
                openSentence(row.documentId, row.range);
              }}
            >
              {row.measure}
            </button>
            <span className="quiet">
              {joinFacts([document?.signedOn ?? document?.printedOn, document?.title])}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Appointments({ rows }: { rows: Rows<'appointments'> }) {
  const { t } = useTranslation();
  return (
    <ul className="body-rows">
      {rows.map((row) => (
        <li
          key={`${row.documentId} ${row.range.start} ${row.person} ${row.post}`}
          className={`post-line is-${row.action}`}
        >
          <time>{row.date ?? t('registers.undated')}</time>
          <span className="post-action">{t(`registers.${row.action}`)}</span>
          <button
            type="button"
            className="name-link"
            title={t('registers.openPage', { name: row.person })}
            onClick={() => {
              showPerson(row.person);
            }}
          >
            {row.person}
          </button>
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
        </li>
      ))}
    </ul>
  );
}
