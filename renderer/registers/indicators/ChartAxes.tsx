import { useTranslation } from 'react-i18next';
import type { ChartFrame } from './lay-chart.ts';

/** The axes of a chart: levels with their figures, years with their numbers, what the figures are. */
export function ChartAxes(props: {
  frame: ChartFrame;
  box: { width: number; height: number };
  words: string;
  /** Room at the left of the box. */
  left: number;
}) {
  const { t } = useTranslation();
  const { frame, box, left } = props;
  return (
    <g aria-hidden="true">
      <text className="chart-unit" x={-left + 4} y={-14}>
        {props.words}
        {frame.isCut ? ` ${t('registers.indicators.cut')}` : ''}
      </text>
      {frame.levels.map(({ at, label }) => (
        <g key={label} transform={`translate(0 ${at})`}>
          <line className="chart-grid" x2={box.width} />
          <text className="chart-level" x={-9} dy="0.35em">
            {label}
          </text>
        </g>
      ))}
      {frame.years.map(({ start, middle, label }) => (
        <g key={start}>
          {start > 0 ? <line className="chart-grid is-year" x1={start} x2={start} y2={box.height} /> : null}
          <text className="chart-year" x={middle} y={box.height + 20}>
            {label}
          </text>
        </g>
      ))}
      <line className="chart-base" x2={box.width} y1={frame.base} y2={frame.base} />
    </g>
  );
}
