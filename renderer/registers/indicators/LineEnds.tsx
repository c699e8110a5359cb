import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { withoutOverlap, type ChartFrame } from './lay-chart.ts';
import type { Curve, Plotted, Trace } from './trace-series.ts';

/** Where there are lines of several sorts of periods, each says at its end what it is of. */
export function LineEnds({ curves, frame }: { curves: readonly Curve[]; frame: ChartFrame }) {
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
