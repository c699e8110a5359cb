import { useTranslation } from 'react-i18next';
import { fillYears, layBars, YEAR_COUNTS, type BodyYear, type YearCount } from './lay-years.ts';

const BOX = { width: 260, height: 54 };

/** What a body did year by year, as four small charts over the same years, and as a table. */
export function BodyYears({ years }: { years: readonly BodyYear[] }) {
  const { t } = useTranslation();
  const all = fillYears(years);
  if (all.length === 0) return <p className="quiet">{t('registers.bodies.noYears')}</p>;
  const shown = YEAR_COUNTS.filter((what) => all.some((each) => each[what] > 0));
  return (
    <>
      <div className="year-charts">
        {shown.map((what) => (
          <YearChart key={what} years={all} what={what} />
        ))}
      </div>
      <details>
        <summary>{t('registers.bodies.asTable')}</summary>
        <table className="year-table">
          <thead>
            <tr>
              <th scope="col">{t('registers.bodies.year')}</th>
              {shown.map((what) => (
                <th key={what} scope="col">
                  {t(`registers.bodies.charts.${what}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((each) => (
              <tr key={each.year}>
                <th scope="row">{each.year}</th>
                {shown.map((what) => (
                  <td key={what}>{each[what]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function YearChart({ years, what }: { years: readonly BodyYear[]; what: YearCount }) {
  const { t } = useTranslation();
  const bars = layBars(years, what, BOX);
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...bars.map(({ count }) => count));
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  return (
    <figure className="year-chart">
      <figcaption>
        {t(`registers.bodies.charts.${what}`)}
        <small>{total}</small>
      </figcaption>
      <svg
        viewBox={`0 0 ${BOX.width} ${BOX.height + 30}`}
        role="img"
        aria-label={t('registers.bodies.chartWords', {
          what: t(`registers.bodies.charts.${what}`),
          first,
          last,
          total,
          most,
        })}
      >
        <g transform="translate(0 14)">
          <line className="chart-base" x1={0} x2={BOX.width} y1={BOX.height} y2={BOX.height} />
          {bars.map((bar) => (
            <g key={bar.year}>
              <rect className="chart-bar" x={bar.x} y={bar.y} width={bar.width} height={bar.height}>
                <title>{`${bar.year}: ${bar.count}`}</title>
              </rect>
              {bar.count === most ? (
                <text className="chart-value" x={bar.x + bar.width / 2} y={bar.y - 4}>
                  {bar.count}
                </text>
              ) : null}
            </g>
          ))}
          <text className="chart-year is-first" x={0} y={BOX.height + 13}>
            {first}
          </text>
          {first === last ? null : (
            <text className="chart-year is-last" x={BOX.width} y={BOX.height + 13}>
              {last}
            </text>
          )}
        </g>
      </svg>
    </figure>
  );
}
