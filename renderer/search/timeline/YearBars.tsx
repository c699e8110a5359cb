import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../../parts/use-width.ts';
import { layBars, type Measure, type YearCount } from './lay-timeline.ts';
import { useYearPick } from './use-year-pick.ts';

const HEIGHT = 56;
const ABOVE = 4;
const BELOW = 16;

/** A bar for each year. A press picks a year, dragging or Shift several; ←→ go from year to year, Enter picks. */
export function YearBars(props: {
  years: readonly YearCount[];
  measure: Measure;
  chosen: readonly string[];
}) {
  const { t } = useTranslation();
  const { years, measure, chosen } = props;
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const pick = useYearPick(first, last, chosen);
  const marked = pick.dragged ?? chosen;
  return (
    <div ref={holder} className="year-bars">
      {width === 0 ? null : (
        <svg
          width={width}
          height={ABOVE + HEIGHT + BELOW}
          role="group"
          aria-label={t('search.timeline.help', { first, last })}
          onKeyDown={pick.key}
          onPointerUp={pick.release}
          onPointerLeave={pick.giveUp}
        >
          <g transform={`translate(0 ${ABOVE})`}>
            <line className="chart-base" x2={width} y1={HEIGHT} y2={HEIGHT} />
            {layBars(years, measure, { width, height: HEIGHT }).map(({ year, count, strip, bar, label }) => {
              const words = t(`search.timeline.words.${measure}`, { year, count });
              const isOn = marked.includes(String(year));
              return (
                <g key={year}>
                  <rect
                    className="year-strip"
                    role="checkbox"
                    aria-checked={isOn}
                    aria-label={words}
                    data-year={year}
                    tabIndex={year === pick.looked ? 0 : -1}
                    x={strip.x}
                    width={strip.width}
                    y={-ABOVE}
                    height={HEIGHT + ABOVE}
                    onPointerDown={(event) => {
                      event.currentTarget.focus();
                      pick.press(year, event.shiftKey);
                    }}
                    onPointerEnter={() => {
                      pick.drag(year);
                    }}
                    onFocus={() => {
                      pick.look(year);
                    }}
                  >
                    <title>{words}</title>
                  </rect>
                  <rect
                    className={`year-bar${isOn ? ' is-on' : ''}${marked.length > 0 && !isOn ? ' is-off' : ''}`}
                    aria-hidden="true"
                    {...bar}
                  />
                  <text
                    className="chart-year"
                    aria-hidden="true"
                    x={strip.x + strip.width / 2}
                    y={HEIGHT + 13}
                  >
                    {label}
                  </text>
                </g>
              );
            })}
          </g>
        </svg>
      )}
    </div>
  );
}
