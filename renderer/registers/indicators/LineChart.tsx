import type { TFunction } from 'i18next';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { joinFacts } from '../../i18n/format.ts';
import { useWidth } from '../../parts/use-width.ts';
import { ChartAxes } from './ChartAxes.tsx';
import { linePath } from './chart-marks.ts';
import { layChart } from './lay-chart.ts';
import { LineEnds } from './LineEnds.tsx';
import { PointMark } from './PointMark.tsx';
import { shapesOf, type Curve, type Plotted } from './trace-series.ts';

const HEIGHT = 300;
/** Ways to draw a line, so that crossing ones of one colour can be told apart. */
const SHAPES = 4;
const MARGIN = { top: 30, right: 72, bottom: 30, left: 62 };

/** The printed figures over time; ←→ go from point to point, Enter opens the sentence of one. */
export function LineChart(props: {
  title: string;
  unit: string | null;
  /** What the figures are, at the head of their axis. */
  axis: string;
  curves: readonly Curve[];
}) {
  const { t } = useTranslation();
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const titleId = useId();
  const [looked, setLooked] = useState<number | null>(null);
  const points = props.curves
    .flatMap(({ name, trace }, series) => trace.plotted.map((plotted) => ({ name, series, plotted })))
    .sort((one, other) => one.plotted.atMs - other.plotted.atMs || one.series - other.series);
  const box = {
    width: Math.max(120, width - MARGIN.left - MARGIN.right),
    height: HEIGHT - MARGIN.top - MARGIN.bottom,
  };
  const frame = layChart(
    points.map(({ plotted }) => plotted),
    box,
  );
  const shapes = shapesOf(props.curves);
  const tipped = looked === null ? undefined : points[looked];
  const move = (event: KeyboardEvent<SVGSVGElement>): void => {
    const present = looked ?? 0;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: present + 1,
      ArrowLeft: present - 1,
      Home: 0,
      End: points.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(target, 0), points.length - 1);
    event.currentTarget.querySelector<SVGElement>(`[data-point="${next}"]`)?.focus();
  };
  return (
    <div ref={holder} className="line-chart">
      {width === 0 ? null : (
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="group"
          aria-labelledby={`${titleId}-title ${titleId}-desc`}
          onKeyDown={move}
          onBlur={() => {
            setLooked(null);
          }}
        >
          <title id={`${titleId}-title`}>{props.title}</title>
          <desc id={`${titleId}-desc`}>{t('registers.indicators.chartHelp', { count: points.length })}</desc>
          <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
            <ChartAxes frame={frame} box={box} words={props.axis} left={MARGIN.left} />
            {props.curves.map(({ name, trace }, series) =>
              trace.lines.map(({ shape, points: joined }) => (
                <path
                  key={`${name} ${shape} ${joined[0]?.atMs ?? 0}`}
                  className={`chart-line is-series-${series} is-shape-${shapes.indexOf(shape) % SHAPES}`}
                  d={linePath(joined.map(({ atMs, amount }) => [frame.x(atMs), frame.y(amount)] as const))}
                />
              )),
            )}
            <LineEnds curves={props.curves} frame={frame} height={box.height} />
            {points.map(({ name, series, plotted }, number) => (
              <PointMark
                key={`${series} ${plotted.point.documentId} ${plotted.point.range.start}`}
                number={number}
                label={joinFacts([name, ...wordsOf(t, plotted, props.unit), plotted.point.issue])}
                series={series}
                plotted={plotted}
                frame={frame}
                isReachable={number === (looked ?? 0)}
                onLook={setLooked}
              />
            ))}
          </g>
        </svg>
      )}
      {tipped === undefined ? null : (
        <div
          className={`chart-tip${frame.x(tipped.plotted.atMs) > box.width / 2 ? ' is-left' : ''}`}
          aria-hidden="true"
          style={{
            left: MARGIN.left + frame.x(tipped.plotted.atMs),
            top: MARGIN.top + frame.y(tipped.plotted.amount),
          }}
        >
          <b>{joinFacts(wordsOf(t, tipped.plotted, props.unit))}</b>
          <span>{tipped.name}</span>
          <span>{tipped.plotted.point.issue}</span>
          {tipped.plotted.isContested ? <em>{t('registers.indicators.contested')}</em> : null}
        </div>
      )}
    </div>
  );
}

/** Period, value and change as they are printed. */
function wordsOf(t: TFunction, { point }: Plotted, unit: string | null): string[] {
  const value = point.value === null ? '' : `${point.value}${unit === null ? '' : ` ${unit}`}`;
  const change =
    point.change === null || point.change === '' ? '' : `${t('registers.change')} ${point.change}`;
  return [point.period ?? '', value, change].filter((words) => words !== '');
}
