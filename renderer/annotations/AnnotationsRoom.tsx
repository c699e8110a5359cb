import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useColorMeanings } from '../notes/color-words.ts';
import { useIsWider } from '../parts/use-is-wider.ts';
import { ReaderDesk } from '../reader/ReaderDesk.tsx';
import { journeyStore } from '../state/navigation.ts';
import { useStore } from '../state/store.ts';
import { BrowserPane } from './browser/BrowserPane.tsx';
import { browseStore } from './browser/browse-state.ts';
import { FacetsPane } from './browser/FacetsPane.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { ReviewPane } from './review/ReviewPane.tsx';
import { lookAtReviews, reviewingStore } from './review/review-state.ts';
import { useAwaiting } from './review/use-awaiting.ts';
import { ExchangeMenu } from './exchange/ExchangeMenu.tsx';

const ALL_FROM_PX = 1480;

/** The annotations of the archive at the left, the place of the chosen one beside. */
export function AnnotationsRoom({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useTranslation();
  const { place } = useStore(journeyStore).current;
  const { filter, hasFacets } = useStore(browseStore);
  const meanings = useColorMeanings();
  const room = useRef<HTMLDivElement>(null);
  const isWide = useIsWider(room, ALL_FROM_PX);
  const isOpen = place !== null;
  const isReviewing = useStore(reviewingStore).isShown;
  const waiting = useAwaiting();
  const showsFacets = !isReviewing && (hasFacets ?? (!isOpen || isWide));
  const desk = `annotation-desk${isReviewing ? ' is-reviewing' : ''}${isOpen ? ' is-open' : ''}${showsFacets ? ' has-facets' : ''}`;
  return (
    <div ref={room} className={desk}>
      {showsFacets ? <FacetsPane filter={filter} meanings={meanings} /> : null}
      <section className="list-pane" aria-label={t('annotations.title')}>
        <div className="list-head">
          <h1>{t('annotations.title')}</h1>
          <ExchangeMenu isReadOnly={isReadOnly} />
        </div>
        {isReviewing || waiting > 0 ? (
          <div className="annotation-views">
            <Segmented
              label={t('annotations.views')}
              choices={[
                { value: 'browse', name: t('annotations.browse') },
                { value: 'review', name: t('annotations.awaiting', { count: waiting }) },
              ]}
              value={isReviewing ? 'review' : 'browse'}
              onChange={(view) => {
                lookAtReviews({ isShown: view === 'review' });
              }}
            />
          </div>
        ) : null}
        {isReviewing ? (
          <ReviewPane isReadOnly={isReadOnly} />
        ) : (
          <BrowserPane meanings={meanings} hasFacets={showsFacets} isReadOnly={isReadOnly} />
        )}
      </section>
      {place === null ? null : (
        <div className="annotation-reader">
          <ReaderDesk place={place} />
        </div>
      )}
    </div>
  );
}
