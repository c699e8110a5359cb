import { Fragment } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BulletinYear, ContinuityReport } from '#core/model/continuity.ts';
import { showIssue } from '../state/navigation.ts';
import { layYear } from './lay-year.ts';

type Bulletin = ContinuityReport['bulletins'][number];

/** Every bulletin as a table of years and numbers: what is held opens, what is missing stands out. */
export function YearGrid({
  bulletins,
  onShowUnnumbered,
}: {
  bulletins: readonly Bulletin[];
  /** Goes to the list of issues without year or number. */
  onShowUnnumbered: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="year-grid">
      <p className="year-key" aria-hidden="true">
        <i className="is-held" /> {t('continuity.held')} <i className="is-missing" />{' '}
        {t('continuity.missing')} <i className="is-expected" /> {t('continuity.expected')}
      </p>
      {bulletins.map((bulletin) => (
        <section key={bulletin.bulletinId} aria-label={bulletin.bulletin}>
          <h3>{bulletin.bulletin}</h3>
          {bulletin.years.length === 0 ? <p>{t('continuity.noYears')}</p> : null}
          {[...bulletin.years].reverse().map((year, index, years) => (
            <Fragment key={year.year}>
              <Year year={year} bulletin={bulletin.bulletin} />
              <YearsBetween above={year.year} below={years[index + 1]?.year ?? null} />
            </Fragment>
          ))}
          {bulletin.unnumbered.length === 0 ? null : (
            <Button className="button is-small" onPress={onShowUnnumbered}>
              {t('continuity.unnumbered', { count: bulletin.unnumbered.length })}
            </Button>
          )}
        </section>
      ))}
    </div>
  );
}

function Year({ year, bulletin }: { year: BulletinYear; bulletin: string }) {
  const { t } = useTranslation();
  return (
    <div className="year-row">
      <b>{t('issue.year', { year: year.year })}</b>
      <ol>
        {layYear(year).map(({ number, state, issueId }) => {
          const name = `${bulletin} ${t('issue.number', { year: year.year, number })}`;
          return (
            <li key={number}>
              {issueId === null ? (
                <span className={`year-cell is-${state}`} title={`${name} · ${t(`continuity.${state}`)}`}>
                  {number}
                  <span className="visually-hidden">{t(`continuity.${state}`)}</span>
                </span>
              ) : (
                <button
                  type="button"
                  className="year-cell is-held"
                  title={name}
                  aria-label={name}
                  onClick={() => {
                    showIssue(issueId);
                  }}
                >
                  {number}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      <small>{t('continuity.ofYear', { held: year.held.length, missing: year.missing.length })}</small>
    </div>
  );
}

function YearsBetween({ above, below }: { above: number; below: number | null }) {
  const { t } = useTranslation();
  if (below === null || above - below <= 1) return null;
  const years = above - below === 2 ? String(below + 1) : `${below + 1}–${above - 1}`;
  return <p className="year-gap">{t('continuity.nothingHeld', { years })}</p>;
}
