import { useTranslation } from 'react-i18next';
import { joinFacts } from '../../i18n/format.ts';
import { openSentence } from '../open-sentence.ts';
import { markPath } from './chart-marks.ts';
import type { ChartFrame } from './lay-chart.ts';
import type { Plotted } from './trace-series.ts';

/** One printed figure; it tells itself when looked at and opens its sentence when pressed. */
export function PointMark(props: {
  number: number;
  label: string;
  series: number;
  plotted: Plotted;
  frame: ChartFrame;
  isReachable: boolean;
  onLook: (number: number | null) => void;
}) {
  const { t } = useTranslation();
  const { number, plotted, frame } = props;
  const open = (): void => {
    openSentence(plotted.point.documentId, plotted.point.range);
  };
  return (
    <g
      data-point={number}
      className={`chart-point is-series-${props.series}${plotted.isContested ? ' is-contested' : ''}`}
      role="button"
      tabIndex={props.isReachable ? 0 : -1}
      aria-label={
        plotted.isContested ? joinFacts([props.label, t('registers.indicators.contested')]) : props.label
      }
      transform={`translate(${frame.x(plotted.atMs)} ${frame.y(plotted.amount)})`}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
      onFocus={() => {
        props.onLook(number);
      }}
      onMouseEnter={() => {
        props.onLook(number);
      }}
      onMouseLeave={() => {
        props.onLook(null);
      }}
    >
      <circle className="chart-reach" r={13} />
      <path className="chart-mark" d={markPath(props.series)} />
    </g>
  );
}
