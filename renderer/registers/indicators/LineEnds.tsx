import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ChartFrame } from './lay-chart.ts';
import { placeLabels, widthOf } from './place-labels.ts';
import type { Curve, Plotted, Trace } from './trace-series.ts';

const LABEL_OFFSET_PX = 12;
/** Words moved further than this from their point are tied to it by a line. */
const TIED_FROM_PX = 6;

/** Where there are lines of several sorts of periods, each says beside its end what it is of. */
export function LineEnds(props: {
  curves: readonly Curve[];
  frame: ChartFrame;
  /** Of the box of the chart, in CSS pixels. */
  height: number;
}) {
  const { t } = useTranslation();
  const { curves, frame } = props;
  const place = ({ atMs, amount }: Plotted) => ({ x: frame.x(atMs), y: frame.y(amount) });
  const ends = curves.flatMap(({ trace }, series) => endsOf(trace).map((end) => ({ series, ...end })));
  if (new Set(ends.map(({ shape }) => shape)).size < 2) return null;
  const labels = ends.map(({ series, shape, end }) => {
    const words = nameShape(t, shape);
    const point = place(end);
    return { series, words, point, x: point.x + LABEL_OFFSET_PX, y: point.y, width: widthOf(words) };
  });
  const drawn = {
    marks: curves.flatMap(({ trace }) => trace.plotted.map(place)),
    lines: curves.flatMap(({ trace }) => trace.lines.map(({ points }) => points.map(place))),
  };
  const heights = placeLabels(labels, drawn, props.height);
  return (
    <g aria-hidden="true">
      {labels.map(({ series, words, point, x }, number) => {
        const y = heights[number] ?? point.y;
        return (
          <g key={`${series} ${words}`} className={`is-series-${series}`}>
            {Math.abs(y - point.y) < TIED_FROM_PX ? null : (
              <line className="chart-tie" x1={point.x} y1={point.y} x2={x - 2} y2={y} />
            )}
            <text className="chart-end" x={x} y={y} dy="0.35em">
              {words}
            </text>
          </g>
        );
      })}
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
