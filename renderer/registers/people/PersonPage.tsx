import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#core/contract/contract.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { Facts } from '../../parts/Facts.tsx';
import { ErrorState, LoadingState } from '../../parts/States.tsx';
import { runSearch } from '../../state/search-actions.ts';
import { DocumentLines } from '../DocumentLines.tsx';
import { openSentence } from '../open-sentence.ts';
import { PAGE_TITLE_ID, PageTitle } from '../PageTitle.tsx';
import { presentPosts } from './present-posts.ts';
import { Timeline } from './Timeline.tsx';

type Person = ResponseOf<'people.get'>;

/** What the holdings say of one person: the posts they seem to hold, their appointments in time, what they spoke. */
export function PersonPage({ name }: { name: string }) {
  const { t } = useTranslation();
  const answer = useOperation('people.get', { name });
  if (answer.isPending) return <LoadingState />;
  if (answer.isError) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  const { person, appointments, speeches } = answer.data;
  return (
    <article className="register-page" aria-labelledby={PAGE_TITLE_ID}>
      <header className="register-page-head">
        <PageTitle>{person.name}</PageTitle>
        <p className="register-page-facts">
          <Facts
            facts={[
              t('registers.people.counts', { appointed: person.appointed, removed: person.removed }),
              spanOf(person),
            ]}
          />
        </p>
        <div className="register-page-tools">
          <Button
            className="button"
            onPress={() => {
              runSearch(name);
            }}
          >
            {t('registers.people.search', { name })}
          </Button>
        </div>
        <p className="quiet">{t('registers.people.namesakes', { name })}</p>
      </header>
      <PresentPosts appointments={appointments} />
      <section>
        <h3>{t('registers.people.timeline')}</h3>
        {appointments.length === 0 ? (
          <p className="quiet">{t('registers.people.noTimeline')}</p>
        ) : (
          <Timeline appointments={appointments} />
        )}
      </section>
      {speeches.length === 0 ? null : (
        <section>
          <h3>{t('registers.people.speeches')}</h3>
          <DocumentLines documents={speeches} />
        </section>
      )}
    </article>
  );
}

function spanOf({ firstOn, lastOn }: Person['person']): string | null {
  if (firstOn === null || lastOn === null) return null;
  return firstOn === lastOn ? firstOn : `${firstOn} – ${lastOn}`;
}

/** The posts that nothing in the holdings takes away again; said to be deduced. */
function PresentPosts({ appointments }: { appointments: Person['appointments'] }) {
  const { t } = useTranslation();
  const posts = presentPosts(appointments);
  return (
    <section className="present-posts">
      <h3>
        {t('registers.people.present')}
        <small>{t('registers.people.deduced')}</small>
      </h3>
      {posts.length === 0 ? <p className="quiet">{t('registers.people.noPresent')}</p> : null}
      <ul>
        {posts.map((row) => (
          <li key={`${row.documentId} ${row.range.start} ${row.post}`}>
            <button
              type="button"
              className="present-post"
              title={t('registers.open')}
              onClick={() => {
                openSentence(row.documentId, row.range);
              }}
            >
              <b>{row.post}</b>
              <span>
                {row.date === null
                  ? t('registers.people.sinceUnknown')
                  : t('registers.people.since', { date: row.date })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
