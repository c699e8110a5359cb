import type { TFunction } from 'i18next';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { joinFacts } from '../../i18n/format.ts';
import { useWidth } from '../../parts/use-width.ts';
import { openSentence } from '../open-sentence.ts';
import { linePath, markPath } from './chart-marks.ts';
import { layChart, withoutOverlap, type ChartFrame } from './lay-chart.ts';
import type { Plotted, Trace } from './trace-series.ts';

export type Curve = { name: string; trace: Trace };

const HEIGHT = 300;
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
            <Axes frame={frame} box={box} words={props.axis} />
            {props.curves.map(({ name, trace }, series) =>
              trace.lines.map(({ shape, points: joined }) => (
                <path
                  key={`${name} ${shape} ${joined[0]?.atMs ?? 0}`}
                  className={`chart-line is-series-${series}`}
                  d={linePath(joined.map(({ atMs, amount }) => [frame.x(atMs), frame.y(amount)] as const))}
                />
              )),
            )}
            <LineEnds curves={props.curves} frame={frame} />
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

function Axes(props: { frame: ChartFrame; box: { width: number; height: number }; words: string }) {
  const { t } = useTranslation();
  const { frame, box } = props;
  return (
    <g aria-hidden="true">
      <text className="chart-unit" x={-MARGIN.left + 4} y={-14}>
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
      <line className="chart-base" x2={box.width} y1={box.height} y2={box.height} />
    </g>
  );
}

/** Where there are lines of several sorts of periods, each says at its end what it is of. */
function LineEnds({ curves, frame }: { curves: readonly Curve[]; frame: ChartFrame }) {
  const { t } = useTranslation();
  const ends = curves.flatMap(({ trace }, series) => endsOf(trace).map((end) => ({ series, ...end })));
  if (new Set(ends.map(({ shape }) => shape)).size < 2) return null;
  const placed = ends.map(({ series, shape, end }) => ({
    series,
    words: nameShape(t, shape),
    x: frame.x(end.atMs) + 10,
    y: frame.y(end.amount),
  }));
  return (
    <g aria-hidden="true">
      {withoutOverlap(placed).map(({ series, words, x, y }) => (
        <text key={`${series} ${words}`} className={`chart-end is-series-${series}`} x={x} y={y} dy="0.35em">
          {words}
        </text>
      ))}
    </g>
  );
}

/** The last point of each sort of period. */
function endsOf({ lines }: Trace): { shape: string; end: Plotted }[] {
  const last = new Map(lines.map(({ shape, points }) => [shape, points.at(-1)]));
  return [...last].flatMap(([shape, end]) => (end === undefined ? [] : [{ shape, end }]));
}

/** The sort of a period in words: 全年, 1–9月. */
function nameShape(t: TFunction, shape: string): string {
  const month = /^to-(\d+)$/u.exec(shape)?.[1];
  if (month !== undefined) return t('registers.indicators.shapes.to', { month });
  const known = (['year', 'month', 'quarter', 'half'] as const).find((each) => each === shape);
  return known === undefined ? shape : t(`registers.indicators.shapes.${known}`);
}

function PointMark(props: {
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
