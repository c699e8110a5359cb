import { useTranslation } from 'react-i18next';
import type { RegisterRows } from '#core/model/register.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { ErrorState, LoadingState } from '../../parts/States.tsx';
import { openSentence } from '../open-sentence.ts';
import { showPerson } from '../pages.ts';

const SHOWN = 20;

/** The first rows of a register that concern one body; each opens its sentence. */
export function BodyRows({
  body,
  register,
}: {
  body: string;
  register: 'responsibilities' | 'appointments';
}) {
  const list = useOperation('registers.list', { register, filter: { body }, limit: SHOWN });
  if (list.isPending) return <LoadingState />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return <ul className="body-rows">{linesOf(list.data.register)}</ul>;
}

function linesOf(register: RegisterRows) {
  switch (register.register) {
    case 'appointments':
      return register.rows.map((row, number) => <AppointmentLine key={number} row={row} />);
    case 'responsibilities':
      return register.rows.map((row, number) => (
        <li key={number}>
          <button
            type="button"
            className="body-row"
            onClick={() => {
              openSentence(row.documentId, row.range);
            }}
          >
            {row.measure}
          </button>
        </li>
      ));
    case 'indicators':
    case 'citations':
      return null;
  }
}

type Appointment = Extract<RegisterRows, { register: 'appointments' }>['rows'][number];

function AppointmentLine({ row }: { row: Appointment }) {
  const { t } = useTranslation();
  return (
    <li className={`post-line is-${row.action}`}>
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
  );
}
