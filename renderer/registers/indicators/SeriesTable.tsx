import { useTranslation } from 'react-i18next';
import type { IndicatorPoint } from '#core/model/register.ts';
import { openSentence } from '../open-sentence.ts';
import type { Curve, Trace } from './trace-series.ts';

/** Every printing as printed, chart or no chart: period, value, change, issue; each opens its sentence. */
export function SeriesTable(props: { curves: readonly Curve[]; unit: string | null }) {
  const { t } = useTranslation();
  const { curves } = props;
  const isOne = curves.length === 1;
  return (
    <table className="series-table">
      <thead>
        <tr>
          {isOne ? null : <th scope="col">{t('registers.indicator')}</th>}
          <th scope="col">{t('registers.period')}</th>
          <th scope="col">
            {t('registers.value')}
            {props.unit === null ? '' : t('registers.marks', { marks: props.unit })}
          </th>
          <th scope="col">{t('registers.change')}</th>
          <th scope="col">{t('registers.indicators.issue')}</th>
          <th scope="col">{t('registers.indicators.remark')}</th>
        </tr>
      </thead>
      <tbody>
        {curves.flatMap(({ name, trace }) =>
          rowsOf(trace).map(({ point, isContested, isPlaced }) => (
            <tr key={`${name} ${point.documentId} ${point.range.start}`}>
              {isOne ? null : <th scope="row">{name}</th>}
              <td>{point.period ?? t('registers.indicators.noPeriod')}</td>
              <td className="is-number">
                <button
                  type="button"
                  className="name-link"
                  title={t('registers.open')}
                  onClick={() => {
                    openSentence(point.documentId, point.range);
                  }}
                >
                  {point.value ?? '—'}
                </button>
              </td>
              <td className="is-number">{point.change ?? ''}</td>
              <td>{point.issue}</td>
              <td>
                {isContested
                  ? t('registers.indicators.contested')
                  : isPlaced
                    ? ''
                    : t('registers.indicators.unplaced')}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

type Row = { point: IndicatorPoint; isContested: boolean; isPlaced: boolean };

/** What is drawn, then what has no place in the chart. */
function rowsOf(trace: Trace): Row[] {
  return [
    ...trace.plotted.map(({ point, isContested }) => ({ point, isContested, isPlaced: true })),
    ...trace.unplaced.map((point) => ({ point, isContested: false, isPlaced: false })),
  ];
}
